/// Words that say nothing about a skill or an occupation.
enum FunctionWords {
  /// By the hash of the folded word.
  static let hashes = ReadText.hashes(
    """
    de het een van in op en of voor met aan te bij om tot uit over door naar als ook dat die dit
    deze is zijn haar hun ons onze jouw je jij hij wij we ze zij u uw er hier the a an of and or to
    for
    with on at by from as our your their its this that these be is are
    """)
}
