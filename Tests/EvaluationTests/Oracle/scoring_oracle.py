"""An independent oracle for the scoring rules.

Prints random cases, one a line, each with what should come out. Written from the rules' wordings with
`fractions`, not from the Swift code, and where a wording allows another way to the same number, it goes that
other way: a line is scored from above (“每低 1 个百分点扣 k 分”), a band is sought from below.

    python3 scoring_oracle.py arithmetic|leaves|trees SEED COUNT

Numbers are `n` or `n/d`. The last line is `end COUNT`.

    arithmetic   a b  a+b a−b a×b a÷b  order  places a-rounded  exact?
    leaves       PLACES LEAF                            exact rounded outcome value
    trees        SCORE-PLACES RATE-PLACES x|r FULL COUNT NODE… COUNT (BOUND i|e)…
                 then for each node, before its children, and for the total:
                 exact rounded rate lost difference;  then: grade next distance

    LEAF     WEIGHT MEASURE RULE
    MEASURE  r NUMERATOR DENOMINATOR | q VALUE | a | s COUNT (POINTS PEOPLE)…
             | e COUNT (SHARE PRESENT VETO)…
    RULE     P TARGET | R TARGET d|q | L FLOOR BENCHMARK | T gt|ge|eq|le|lt BOUND
             | B COUNT (f BOUND | a BOUND | -  then  s SHARE | p POINTS)… | E | D PER | S RULE | J SCORE
    NODE     l LEAF | n WEIGHT COUNT NODE…
"""

import random
import sys
from fractions import Fraction
from math import floor

HUNDREDTH = Fraction(1, 100)


def rounded(number, places):
    """Half away from zero, as text with all its places."""
    units = floor(abs(number) * 10**places + Fraction(1, 2))
    digits = str(units).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    return "-" + text if number < 0 and units else text


# Rules: each gives the score and the outcome of a value `a` for a weight `w`.


def proportional(w, a, target):
    """得分＝完成率×权重，超过 100% 得满分."""
    completion = a / target
    if completion > 1:
        return w, "capped"
    if completion < 0:
        return Fraction(0), "below"
    return w * completion, "within"


def reverse(w, a, target, method):
    """(1 − (a − t) ÷ t) × w, 0 at twice the target; or 目标值 ÷ 实际值 × 分值. Full up to the target."""
    if a < target:
        return w, "capped"
    if method == "q":
        return w * target / a, "within"
    excess = (a - target) / target
    return (Fraction(0), "below") if excess > 1 else (w - w * excess, "within")


def linear(w, a, lowest, benchmark):
    """每低 1 个百分点扣 k 分: from the benchmark downwards, whichever way down is."""
    per_unit = w / abs(benchmark - lowest)
    short = benchmark - a if benchmark > lowest else a - benchmark
    if short < 0:
        return w, "capped"
    score = w - short * per_unit
    return (Fraction(0), "below") if score < 0 else (score, "within")


def threshold(w, a, comparison, bound):
    """达到得满分，否则不得分."""
    order = (a > bound) - (a < bound)
    wanted = {"gt": (1,), "ge": (0, 1), "eq": (0,), "le": (-1, 0), "lt": (-1,)}[comparison]
    return (w, "met") if order in wanted else (Fraction(0), "missed")


def bands(w, a, table):
    """分档计分: begin in the lowest band and climb while the next bound is reached."""
    index = len(table) - 1
    while index > 0:
        kind, bound = table[index - 1][:2]
        if a < bound or (kind == "a" and a == bound):
            break
        index -= 1
    earning, amount = table[index][2:]
    return (w * amount if earning == "s" else amount), f"band{index}"


def elements(w, listed):
    """具备要素①，得 40%；不具备，该指标为 0."""
    score = Fraction(0)
    for share, present, veto in listed:
        if present:
            score += w * share
        elif veto:
            return Fraction(0), "vetoed"
    return score, "within"


def deduction(w, occurrences, per):
    """每少一项扣 k 分，扣完为止."""
    if occurrences >= w / per:
        return Fraction(0), "exhausted"
    return w - per * occurrences, "within"


RULES = {"P": proportional, "R": reverse, "L": linear, "T": threshold, "B": bands}


# Random numbers, with a liking for bounds, ties and extremes.


class Cases:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, share):
        return self.random.random() < share

    def decimal(self, low, high, places):
        scale = 10**places
        return Fraction(self.random.randint(low * scale, high * scale), scale)

    def weight(self):
        kind = self.random.random()
        if kind < 0.7:
            return Fraction(self.random.randint(1, 30))
        if kind < 0.95:
            return self.decimal(0, 30, 2) + HUNDREDTH
        return Fraction(self.random.randint(1, 10**6), self.random.randint(1, 10**6))

    def bound(self):
        kind = self.random.random()
        if kind < 0.6:
            return self.random.randint(1, 120) * HUNDREDTH
        if kind < 0.8:
            return Fraction(self.random.randint(1, 500))
        return self.decimal(0, 50, 3) + Fraction(1, 1000)

    def value(self, marks):
        """An actual value: at a mark, a hair beside one, between them, or far away."""
        kind = self.random.random()
        mark = self.random.choice(marks)
        if kind < 0.15:
            return mark
        if kind < 0.3:
            return mark + self.random.choice((-1, 1)) * Fraction(1, self.random.choice((10**4, 10**12)))
        if kind < 0.7:
            low, high = min(marks), max(marks)
            return low + (high - low) * Fraction(self.random.randint(-200, 1200), 1000)
        if kind < 0.75:
            return Fraction(0)
        if kind < 0.85:
            return Fraction(self.random.randint(0, 20000), self.random.randint(1, 20000))
        if kind < 0.9:
            return -self.decimal(0, 9, 3)
        if kind < 0.95:
            return mark * self.random.randint(2, 1000)
        return Fraction(self.random.randint(-(2**63), 2**63), self.random.randint(1, 2**63))

    def value_rule(self, w):
        """A rule for one number: its tokens, its marks, its arguments."""
        letter = self.random.choice("PRLTB")
        if letter == "B":
            return self.band_rule(w)
        first = self.bound()
        if letter == "P":
            return ["P", first], [first], (first,)
        if letter == "R":
            method = self.random.choice("dq")
            return ["R", first, method], [first, 2 * first], (first, method)
        if letter == "L":
            second = self.bound()
            while second == first:
                second = self.bound()
            return ["L", first, second], [first, second], (first, second)
        comparison = self.random.choice(("gt", "ge", "eq", "le", "lt"))
        first = self.random.choice((first, Fraction(0)))
        return ["T", comparison, first], [first], (comparison, first)

    def band_rule(self, w):
        bounds = sorted({self.bound() for _ in range(self.random.randint(0, 4))}, reverse=True)
        tokens, table = ["B", len(bounds) + 1], []
        for bound in bounds + [None]:
            kind = "-" if bound is None else self.random.choice("fa")
            earning = self.random.choice("sp")
            share = self.random.randint(0, 20) * Fraction(1, 20)
            amount = share if earning == "s" else w * share
            tokens += [kind] + ([] if bound is None else [bound]) + [earning, amount]
            table.append((kind, bound, earning, amount))
        return tokens, bounds or [Fraction(1)], (table,)

    def leaf(self, w):
        """Tokens of measure and rule, score, outcome and actual value (None: nothing was measured)."""
        kind = self.random.random()
        if kind < 0.55:
            return self.measured(w)
        if kind < 0.67:
            return self.surveyed(w)
        if kind < 0.79:
            return self.listed(w)
        if kind < 0.9:
            return self.counted(w)
        return self.judged(w)

    def measured(self, w):
        rule, marks, arguments = self.value_rule(w)
        value = self.value(marks)
        score, outcome = RULES[rule[0]](w, value, *arguments)
        return self.number(value) + rule, score, outcome, value

    def number(self, value):
        if self.chance(0.5):
            return ["q", value]
        denominator = Fraction(self.random.choice((-1, 1)) * self.random.randint(1, 5000), 4)
        return ["r", value * denominator, denominator]

    def surveyed(self, w):
        steps = self.random.randint(1, 7)
        people = [self.random.randint(0, 40) for _ in range(steps)]
        people[self.random.randrange(steps)] += 1
        points = [p for p, count in enumerate(people, 1) for _ in range(count)]
        value = Fraction(sum(points), len(points)) / steps
        rule, _, arguments = self.value_rule(w)
        score, outcome = RULES[rule[0]](w, value, *arguments)
        measure = ["s", steps] + [token for p, count in enumerate(people, 1) for token in (p, count)]
        return measure + ["S"] + rule, score, outcome, value

    def listed(self, w):
        parts = [self.random.randint(0, 9) for _ in range(self.random.randint(1, 6))]
        parts[0] += 1
        found = [
            (Fraction(part, sum(parts)), self.chance(0.7), self.chance(0.25)) for part in parts
        ]
        score, outcome = elements(w, found)
        measure = ["e", len(found)]
        for share, present, veto in found:
            measure += [share, int(present), int(veto)]
        return measure + ["E"], score, outcome, elements(Fraction(1), found)[0]

    def counted(self, w):
        per = self.decimal(0, 5, 2) + HUNDREDTH
        occurrences = self.random.choice(
            (Fraction(self.random.randint(0, 20)), w / per, self.decimal(0, 20, 2))
        )
        score, outcome = deduction(w, occurrences, per)
        return ["q", occurrences, "D", per], score, outcome, occurrences

    def judged(self, w):
        # One place more than is printed, so that ties are frequent.
        score = min(w, self.random.randint(0, 2000) * w / 2000 if self.chance(0.5) else self.decimal(0, 30, 3))
        measure, value = ["a"], None
        if self.chance(0.3):
            value = self.value([Fraction(1)])
            measure = self.number(value)
        return measure + ["J", score], score, "awarded", value


# Lines


def arithmetic_line(cases):
    def number():
        size = cases.random.choice((10, 10**4, 10**9, 2**63, 2**80))
        return Fraction(cases.random.randint(-size, size), cases.random.randint(1, size))

    a, b = number(), number()
    places = cases.random.choice((0, 1, 2, 2, 3, 9, 20))
    if cases.chance(0.3):
        a = Fraction(round(a * 10**places) * 2 + 1, 2 * 10**places)
    quotient = a / b if b else "-"
    exact = (a * 10**places).denominator == 1
    order = (a > b) - (a < b)
    return [a, b, a + b, a - b, a * b, quotient, order, places, rounded(a, places), int(exact)]


def leaf_line(cases):
    w = cases.weight()
    places = cases.random.choice((0, 1, 2, 2, 2, 3))
    tokens, score, outcome, value = cases.leaf(w)
    shown = "-" if value is None else value
    return [places, w] + tokens + [score, rounded(score, places), outcome, shown]


class Tree:
    """A random tree: weights are split from the top down, leaves end at any depth."""

    def __init__(self, cases):
        self.cases = cases
        self.full = Fraction(cases.random.choice((100, 100, 100, 10, 120)))
        self.policy = cases.random.choice("xr")
        self.score_places = cases.random.choice((0, 1, 2, 2, 2, 3))
        self.rate_places = cases.random.choice((0, 1, 2, 2, 2, 3))
        self.input, self.output = [], []

    def line(self):
        roots = self.split(self.full)
        scores = [self.node(w, 1) for w in roots]
        total = self.account(self.full, *self.added(scores))
        tokens = [self.score_places, self.rate_places, self.policy, self.full, len(roots)]
        printed_total = Fraction(total[1])
        scale, grade = self.grades(printed_total)
        return tokens + self.input + scale + self.output + total + grade

    def split(self, w):
        """Two to six weights that make `w`, in steps of a hundredth of it or finer."""
        count = self.cases.random.randint(2, 6)
        unit = Fraction(1, self.cases.random.choice((1, 2, 10, 100)))
        steps = int(w / unit)
        if steps < count or unit * steps != w:
            unit, steps = w / 60, 60
        cuts = sorted(self.cases.random.sample(range(1, steps), count - 1))
        return [unit * (high - low) for low, high in zip([0] + cuts, cuts + [steps])]

    def node(self, w, depth):
        """Appends a node's tokens and accounts; gives its exact and its printed score."""
        if depth >= 5 or self.cases.chance(0.35 + 0.15 * depth):
            tokens, score, _, _ = self.cases.leaf(w)
            self.input += ["l", w] + tokens
            account = self.account(w, score, None)
            self.output += account
            return score, Fraction(account[1])
        parts = self.split(w) if self.cases.chance(0.9) else [w]
        self.input += ["n", w, len(parts)]
        place = len(self.output)
        score, printed = self.added([self.node(part, depth + 1) for part in parts])
        account = self.account(w, score, printed)
        self.output[place:place] = account
        return score, Fraction(account[1])

    def added(self, scores):
        """What a sum adds (exact scores, or printed ones), and the printed parts added up."""
        printed = sum((shown for _, shown in scores), Fraction(0))
        exact = sum((score for score, _ in scores), Fraction(0))
        return (exact if self.policy == "x" else printed), printed

    def account(self, w, score, parts):
        shown = rounded(score, self.score_places)
        rate = rounded(score * 100 / w, self.rate_places)
        lost = rounded(max(Fraction(0), w - Fraction(shown)), self.score_places)
        difference = Fraction(0) if parts is None else parts - Fraction(shown)
        return [score, shown, rate, lost, difference]

    def grades(self, total):
        """A random scale, often with a bound just at the total, and the total's place in it."""
        points = {self.cases.decimal(1, 99, 1) * self.full / 100 for _ in range(self.cases.random.randint(0, 4))}
        if self.cases.chance(0.3) and total > 0:
            points.add(total)
        bounds = sorted(points, reverse=True) + [Fraction(0)]
        kinds = [self.cases.random.choice("ie") for _ in bounds[:-1]] + ["i"]
        grade = len(bounds) - 1
        while grade > 0 and (total > bounds[grade - 1] or (total == bounds[grade - 1] and kinds[grade - 1] == "i")):
            grade -= 1
        scale = [len(bounds)] + [token for pair in zip(bounds, kinds) for token in pair]
        if grade == 0:
            return scale, [0, "-", "-"]
        return scale, [grade, grade - 1, bounds[grade - 1] - total]


def main():
    kind, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    cases = Cases(f"{kind} {seed}")
    make = {
        "arithmetic": arithmetic_line,
        "leaves": leaf_line,
        "trees": lambda cases: Tree(cases).line(),
    }[kind]
    write = sys.stdout.write
    for _ in range(count):
        write(" ".join(map(str, make(cases))) + "\n")
    write(f"end {count}\n")


main()
