#!/usr/bin/env python3
"""Checks Taxonomies/domains against ESCO. Usage: check-domains.py [DATA]

DATA is the folder that holds esco/; default $OVERSTAP_DATA, else ../shared/data beside the checkout. Without it nothing is checked."""
import collections, csv, os, sys
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
data = sys.argv[1] if len(sys.argv) > 1 else os.environ.get('OVERSTAP_DATA') or os.path.join(root, '..', 'shared', 'data')
here = os.path.join(root, 'Taxonomies', 'domains')
if not os.path.isdir(os.path.join(data, 'esco')):
    print('domain lists: skipped, no ESCO files (set OVERSTAP_DATA)')
    sys.exit(0)
ORDER = ['ict', 'techniek', 'natuurwetenschappen']
bad = []
def read(name, header):
    raw = open(os.path.join(here, name), 'rb').read()
    text = raw.decode('utf-8')
    if b'\r' in raw or raw[:3] == b'\xef\xbb\xbf' or not raw.endswith(b'\n'): bad.append(name + ': CR, BOM or no final LF')
    rows = list(csv.reader(text.splitlines(), strict=True))
    if rows[0] != header: bad.append(name + ': header')
    bad.extend(f'{name}:{n}: {len(r)} fields' for n, r in enumerate(rows, 1) if len(r) != len(header))
    bad.extend(f'{name}:{n}: surrounding space' for n, r in enumerate(rows, 1) if any(c != c.strip() for c in r))
    return [dict(zip(header, r)) for r in rows[1:]]
def esco(path):
    with open(os.path.join(data, 'esco', path), encoding='utf-8', newline='') as f:
        return {r['conceptUri']: r for r in csv.DictReader(f) if r['conceptType'] == 'Occupation'}
def ok(d):
    w = d.split(' ') if d else []
    return all(x in ORDER for x in w) and len(set(w)) == len(w) and w == sorted(w, key=ORDER.index)
def unique(name, values):
    bad.extend(f'{name}: duplicate {v}' for v, n in collections.Counter(values).items() if n > 1)
prefixes = read('isco-domains.csv', ['iscoPrefix', 'domains', 'note'])
roles = read('esco-roles.csv', ['uri', 'label', 'domains', 'common', 'reason'])
origins = read('origins.csv', ['group', 'dutch', 'uri', 'escoLabel'])
en, nl, nl2 = esco('v1.1.1-en/occupations_en.csv'), esco('v1.1.1-nl/occupations_nl.csv'), esco('v1.2.1-nl/occupations_nl.csv')
unique('isco-domains', [p['iscoPrefix'] for p in prefixes]); unique('esco-roles', [r['uri'] for r in roles]); unique('origins', [o['uri'] for o in origins])
table = {p['iscoPrefix']: p['domains'] for p in prefixes}
groups = {r['iscoGroup'] for r in list(en.values()) + list(nl2.values())}
for p in prefixes:
    if not ok(p['domains']): bad.append('isco-domains: domains of ' + p['iscoPrefix'])
    if not p['note']: bad.append('isco-domains: no note for ' + p['iscoPrefix'])
    if not any(g.startswith(p['iscoPrefix']) for g in groups): bad.append('isco-domains: nothing under ' + p['iscoPrefix'])
def domains(code):
    return next((table[code[:n]] for n in range(len(code), 0, -1) if code[:n] in table), '')
listed = {r['uri']: r for r in roles}
def label(u):
    return next(x[u]['preferredLabel'].strip() for x in (nl2, nl, en) if u in x and x[u]['preferredLabel'].strip())
for u in set(en) | set(nl2):
    codes = {x[u]['iscoGroup'] for x in (en, nl2) if u in x}
    if any(domains(c) for c in codes) and u not in listed: bad.append('esco-roles: no row for ' + u)
for r in roles:
    u = r['uri']
    if u not in en and u not in nl2: bad.append('esco-roles: unknown ' + u); continue
    if not ok(r['domains']): bad.append('esco-roles: domains of ' + u)
    if r['common'] not in ('0', '1') or (r['common'] == '1' and not r['domains']): bad.append('esco-roles: common of ' + u)
    if r['label'] != label(u): bad.append('esco-roles: label of ' + u)
    rule = domains((nl2.get(u) or en[u])['iscoGroup'])
    words = r['reason'].removeprefix('override: ').split()
    if r['domains'] != rule and not r['reason'].startswith('override: '): bad.append('esco-roles: override without reason ' + u)
    if r['domains'] == rule and r['reason'].startswith('override: ') and all(domains(x[u]['iscoGroup']) == rule for x in (en, nl2) if u in x): bad.append('esco-roles: needless override ' + u)
    if r['common'] == '0' and not r['reason']: bad.append('esco-roles: no reason ' + u)
    if r['reason'] and not 2 <= len(words) <= 6: bad.append('esco-roles: length of reason ' + u)
for o in origins:
    if o['uri'] not in en: bad.append('origins: not in 1.1.1 ' + o['uri'])
    elif o['escoLabel'] != label(o['uri']): bad.append('origins: label of ' + o['uri'])
print(f'{len(prefixes)} prefixes, {len(roles)} roles, {sum(r["common"] == "1" for r in roles)} common, {sum(not r["domains"] for r in roles)} emptied, {len(origins)} origins')
for d in ORDER:
    x = [r for r in roles if d in r['domains'].split(' ')]
    print(f'{d}: {len(x)} roles, {sum(r["common"] == "1" for r in x)} common')
x = [r for r in roles if r['domains']]
print(f'technologie: {len(x)} roles, {sum(r["common"] == "1" for r in x)} common; overrides {sum(r["reason"].startswith("override: ") for r in roles)}; new in 1.2.1: {sum(r["uri"] not in en for r in roles)}')
print('\n'.join(bad) if bad else 'all checks passed')
sys.exit(bool(bad))
