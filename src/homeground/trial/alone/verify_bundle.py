"""Checks the bundle of a Homeground trial from its own files alone: python verify_bundle.py bundle.zip (Python 3.9 or later)."""

import bisect, collections, datetime, hashlib, itertools, json, math, sys, zipfile
from fractions import Fraction


def choices_of(block, plan):  # what the lot could give, in order: for each part of the block the places of its home days
    sizes, homes, run = [len(week) for week in block["weeks"]], plan["home_days"], plan["longest_run"]
    if block["kind"] == "pair":
        return [(tuple(range(sizes[0])),), (tuple(range(sizes[0], sum(sizes))),)]
    sets = list(itertools.combinations(range(sizes[0]), homes))
    if block["kind"] == "five":
        return [table for table in itertools.product(sets, repeat=5) if all(sum(d in week for week in table) == homes for d in range(5))]
    day = [datetime.date.fromisoformat(text).toordinal() for text in block["weeks"][0]]
    return [(s,) for s in sets if not run or all(day[s[i + run]] - day[s[i]] > run for i in range(homes - run))]


def ways_of(rows):  # in how many ways the choices of some blocks give each sum, all in one long number, so many bytes a sum
    size, cells, law = math.prod(map(len, rows)).bit_length() // 8 + 1, sum(map(max, rows)) + 1, 1
    assert cells <= 10**7, "the values are too fine for this program"  # noqa: S101 - it ends in the message of the last line
    for row in rows:
        law = law * sum(1 << 8 * size * at for at in row) if len(row) > 99 else sum(law << 8 * size * at for at in row)
    told = law.to_bytes(size * cells, "little")
    return {at // size: n for at in range(0, len(told), size) if (n := int.from_bytes(told[at : at + size], "little"))}


def chance(blocks, ratio, sign):  # the share of draws as good as the one drawn (first in each block), if home is so much of office
    rows = [[0] * len(choices) for _, choices in blocks]
    for row, (parts, choices) in zip(rows, blocks):
        for part, homes in zip(parts, zip(*choices)):  # 420 can be divided by each number of days up to 7
            worth = {at: y * (ratio.denominator if at in homes[0] else ratio.numerator) for at, y in part.items()}
            for place, those in enumerate(homes):
                home, office = ([y for at, y in worth.items() if (at in those) == is_home] for is_home in (True, False))
                row[place] += sign * (420 // len(home) * sum(home) - 420 // len(office) * sum(office)) if home and office else 0
    unit = math.gcd(*[score - row[0] for row in rows for score in row]) or 1
    rows = [[(score - least) // unit for score in row] for row, least in zip(rows, map(min, rows))]
    halves = [(half, math.prod(map(len, half)) <= 10**6) for half in (rows[::2], rows[1::2])]
    one, other = (collections.Counter(map(sum, itertools.product(*half))) if is_small else ways_of(half) for half, is_small in halves)
    sums, seen = sorted(other), sum(row[0] for row in rows)
    rising = [0, *itertools.accumulate(other[at] for at in reversed(sums))][::-1]  # how many of the other half reach each sum
    return Fraction(sum(ways * rising[bisect.bisect_left(sums, seen - at)] for at, ways in one.items()), math.prod(map(len, rows)))


def main(path):
    files = {info.filename: zipped.read(info) for zipped in [zipfile.ZipFile(path)] for info in zipped.infolist() if info.file_size < 2**24}
    plan, lot, result, manifest = (json.loads(files[name + ".json"]) for name in ("plan", "draw", "result", "manifest"))
    frozen, last, blocks, drawn, broken = hashlib.sha256(files["plan.json"]).digest(), {}, [], {}, []
    head, sign, margin = frozen.hex(), 1 if plan["measure"]["direction"] == "higher" else -1, Fraction(plan["margin"])
    for n, line in enumerate(files["log.jsonl"].splitlines(), 1):
        entry = json.loads(line)
        follows = (entry["n"], entry["previous"], entry["corrects"]) == (n, head, last.get(entry["date"], {"n": 0})["n"])
        broken += [] if follows else [f"log: line {n} does not follow from those before"]
        head, last[entry["date"]] = hashlib.sha256(line).hexdigest(), entry
    sums = {name.replace(".", "_"): hashlib.sha256(data).hexdigest() for name, data in files.items() if name != "manifest.json"}
    broken += [] if manifest == {**sums, "head": head} else ["manifest: the files are others than it lists"]
    for role, nonce in lot["nonces"].items():
        committed = hashlib.sha256(b"homeground commit 1\0" + role.encode() + b"\0" + frozen + bytes.fromhex(nonce)).hexdigest()
        broken += [] if lot["commitments"][role] == committed else [f"draw: the {role} was committed to another number or plan"]
    seed = hashlib.sha256(b"homeground draw 1\0" + frozen + bytes.fromhex(lot["nonces"]["employee"] + lot["nonces"]["employer"])).digest()
    stream = (hashlib.sha256(seed + n.to_bytes(8, "big")).digest()[at : at + 4] for n in itertools.count() for at in range(0, 32, 4))
    for block in plan["blocks"]:
        choices, is_pair = choices_of(block, plan), block["kind"] == "pair"
        below = (x for x in (int.from_bytes(four, "big") for four in stream) if x < 2**32 // len(choices) * len(choices))
        mine, parts = choices[next(below) % len(choices) if choices[1:] else 0], [sum(block["weeks"], [])] if is_pair else block["weeks"]
        drawn.update((on, "home" if at in home else "office") for days, home in zip(parts, mine) for at, on in enumerate(days))
        told = [{at: y for at, on in enumerate(days) if (y := last.get(on, {}).get("value")) is not None} for days in parts]
        left = [[len(part.keys() & set(home)) for part, home in zip(told, choice)] for choice in [mine, *choices]]
        alike = [0 < left[0][0] < len(told[0])] * 2 if is_pair else [homes == left[0] for homes in left[1:]]
        blocks.append((told, [mine] + [choice for choice, is_alike in zip(choices, alike) if is_alike and choice != mine]))
    ends = list(itertools.accumulate(len(block["weeks"]) for block in plan["blocks"]))
    looks = [(Fraction(look["level"]), blocks[: ends.index(look["after_weeks"]) + 1]) for look in plan["looks"]]
    level, judged = next((look for look in looks if chance(look[1], 1 - sign * margin, sign) <= look[0]), looks[-1])  # first yes, or last
    share, total = chance(judged, 1 - sign * margin, sign), math.prod(len(choices) for _, choices in judged)
    edge = 5001 if result["limit_thousandths"] is None else result["limit_thousandths"]
    unasked = [("1", 0), ("0", 5001)] if sign > 0 else [("1", 5001), ("0", 0)]  # ratios are sought up to 5
    asked = (edge, edge + sign, 1000 * (1 - sign * margin), 1000, 1000 - sign), (sign, sign, sign, sign, -sign)
    claims = {"better": "11", "lower_within_margin": "101", "not_worse": "100", "worse": "0-1", "not_settled": "0-0", "void": ""}
    for claim, thousandths, way in zip("10" + claims[result["verdict"]], *asked):
        if claim == "1" or (claim == "0" and result["method"] == "exact"):  # whoever has but a bracket says no more than is so
            holds = (claim, thousandths) in unasked or (chance(judged, Fraction(thousandths) / 1000, way) <= level) == (claim == "1")
            broken += [] if holds else [f"result: limit or verdict, at {float(thousandths) / 1000}"]
    drawn = {on: drawn[on] for on in drawn if on <= plan["blocks"][len(judged) - 1]["weeks"][-1][-1]}
    homes = [on for on in drawn if drawn[on] == "home"]
    crossed = sum(last.get(on, {}).get("worked") in {"home", "office"} - {drawn[on]} for on in drawn)
    compared = sum(0 < len(part.keys() & home) < len(part) for told, choices in judged for part, home in zip(told, choices[0]))
    broken += [] if (5 * crossed > len(homes) or compared < 2) == (result["verdict"] == "void") else ["result: void or not"]
    again = [str(total), str(share * total)] + [f"{math.floor(share * 10**12 + Fraction(1, 2)) / 10**12:.12f}"] * 3
    said = [result[key] for key in ("assignments", "count", "p", "p_low", "p_high")]
    within = said[:3] == [again[0], None, said[4]] and Fraction(said[3]) <= share <= Fraction(said[4])
    broken += [] if (said == again if result["method"] == "exact" else within) else [f"result: p is {again[2]}, {again[1]} of {total}"]
    print(f"plan {frozen.hex()}\nhead {head}\nhome days {' '.join(homes)}\nverdict {result['verdict']}, p {again[2]}")
    sys.exit("\n".join(f"broken: {what}" for what in broken) or print("everything holds"))


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except Exception as error:  # noqa: BLE001 - whatever it is, nothing was checked
        sys.exit(print(f"nothing was checked: {sys.argv[-1]} is not the whole bundle of a trial ({error!r})", file=sys.stderr) or 2)
