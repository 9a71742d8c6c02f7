/// A way to count the minutes a week of modules that shows that they do not fit side by side.
///
/// With 8 hours a week, of modules that take 5 hours each only one can run at a time: 3 hours stay
/// empty, which adding minutes does not see. A dual feasible function counts minutes so that whatever
/// fits into a week still does after counting; here 5 hours count as a whole week. These functions are
/// those of Fekete and Schepers (New classes of fast lower bounds for bin packing problems,
/// Mathematical Programming 2001): what leaves less than a small load counts as the whole week, and
/// what is less than it as nothing.
struct FullWeeks {
  /// Minutes of a week.
  let limit: Int
  /// Twice the small load, at most the limit; 0 counts minutes as they are.
  let twiceSmall: Int

  /// Minutes a week as counted: 0...limit for 0...limit.
  func counted(_ load: Int) -> Int {
    2 * load < twiceSmall ? 0 : 2 * (limit - load) < twiceSmall ? limit : load
  }
}
