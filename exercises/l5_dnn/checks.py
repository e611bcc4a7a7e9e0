"""Checks of random numbers, of costs at probability 0 and 1, and of what training reaches.

A check returns None, or the id of a sentence in lecture.toml with the values to fill in, and
perhaps the id of the misconception that explains it.

Bounds: every single bound below is missed by a right answer less than once in 1e11, and no task has
a hundred of them. Counts are bounded by Hoeffding's inequality, P(|k - np| > t) <= 2 exp(-2 t^2 / n);
sums of squares by Laurent and Massart's, P(chi2_n > n + 2 sqrt(nx) + 2x) <= e^-x and
P(chi2_n < n - 2 sqrt(nx)) <= e^-x; distribution functions by Dvoretzky, Kiefer, Wolfowitz and
Massart's, P(sup |F_n - F| > e) <= 2 exp(-2 n e^2); means of normal numbers by the normal tail.
"""

# ruff: noqa: PLR0911, PLR2004  a return for each finding; literal bounds, explained beside them

import functools
import itertools
import math

import numpy as np

Finding = tuple[str, dict[str, object], str] | tuple[str, dict[str, object]] | None

RARE = math.log(2e11)  # e^-RARE is 5e-12
SIGMAS = 7.0  # P(|Z| > 7) = 2.6e-12
# Seeds that people write into their code.  The cases' own seeds are none of them.
FAVOURITE_SEEDS = (*range(51), 77, 99, 100, 111, 123, 321, 777, 999, 1000, 1234, 1337, *range(2020, 2027), 12345, 31415)
MANY = 1000  # from this many numbers on their distribution is looked at
MASKS = 24  # masks of different seeds, from which on their numbers of zeros must differ
NAMES = ("W1", "b1", "W2", "b2")
# What the cases of several layers ask for: inputs and outputs, and the standard deviations of normal_init.
NORMAL_LAYERS = ((20, 150, 0.3), (120, 35, 0.05), (48, 64, 2.5))
LAYERS = tuple(layer[:2] for layer in NORMAL_LAYERS)


def standard_normal_params(result: dict, rng: object) -> Finding:
    """The nine starting values of the 2-2-1 network must be standard normal draws from rng.

    Nine numbers say little about their distribution, so the usual mistakes are recognised by the
    numbers of the generator itself; the order of the draws stays free.
    """
    parts = [np.asarray(result[name], dtype=float).ravel() for name in NAMES]
    values = np.concatenate(parts)
    drawn = np.random.default_rng(rng.seed).standard_normal(values.size)
    if np.allclose(np.sort(values), np.sort(drawn), rtol=_precision(result["W1"]), atol=0):
        return None
    mistake = _params_mistake(parts, values, drawn, rng.seed)
    if mistake:
        return ("params_values", {"W1": _shown(parts[0]), "b1": _shown(parts[1])}, mistake)
    spread = math.sqrt(float(np.mean(values**2)))
    # P(chi2_9 < x) < x^4.5 / 1183, and chi2_9 > 87 once in 1e14: the spread of nine standard normal
    # numbers lies between 0.044 and 3.1 but for once in 1e11.
    if not (0.044 < spread < 3.1 and abs(values.mean()) < SIGMAS / 3):
        return "params_values", {"W1": _shown(parts[0]), "b1": _shown(parts[1])}
    return None


def params_of_many_seeds(result: list, rng: object) -> Finding:
    """The params of 250 seeds: each array on its own must have the standard normal distribution."""
    for name in NAMES:
        values = np.array([np.ravel(one[name]) for one in result], dtype=float)
        if (values == values[0]).all():
            alike = all(_alike([np.ravel(one[other]) for one in result]) for other in NAMES)
            return (
                ("params_seed" if alike else "params_fixed"),
                {"count": len(values), "name": name},
                ("own_seed" if alike else "fixed_array"),
            )
        n, mean, square = values.size, float(values.mean()), float(np.mean(values**2))
        excess = 2 * math.sqrt(RARE / n)
        usual = 1 - excess <= square <= 1 + excess + 2 * RARE / n and abs(mean) <= SIGMAS / math.sqrt(n)
        if not usual or _kolmogorov(values.ravel()) > math.sqrt(RARE / (2 * n)):
            return "params_spread", {"name": name, "n": n, "mean": f"{mean:.3g}", "std": f"{math.sqrt(square):.3g}"}
    table = np.array([np.concatenate([np.ravel(one[name]) for name in NAMES]) for one in result], dtype=float)
    products = np.triu(table.T @ table, 1)
    # The bound of _related: 9 sqrt(m) for m = 250 products, once in 1e15.
    return ("weights_repeated", {}) if np.abs(products).max() > 9 * math.sqrt(len(table)) else None


def _params_mistake(parts: list[np.ndarray], values: np.ndarray, drawn: np.ndarray, seed: int) -> str:
    factors = values / drawn
    ends = np.cumsum([part.size for part in parts])[:-1]
    each = [np.ptp(part) < 1e-6 * abs(part[0]) for part in np.split(factors, ends)]
    uniform = np.random.default_rng(seed).random(values.size)
    reasons = (
        ("all_zero", not values.any()),
        ("all_equal", np.ptp(values) == 0),
        ("zero_biases", parts[0].all() and parts[2].all() and not parts[1].any() and not parts[3].any()),
        ("zero_weights", not parts[0].any() or not parts[2].any()),
        ("whole_numbers", bool((values == np.round(values)).all())),
        ("fixed_array", any((part == np.round(part)).all() for part in parts)),
        ("same_numbers", np.unique(values).size < 8),  # two coincidences, even in single precision: < 1e-11
        ("absolute", bool((values >= 0).all()) and np.allclose(np.sort(values), np.sort(np.abs(drawn)))),
        ("scaled", all(each)),
        ("shifted", np.ptp(values - drawn) < 1e-6),
        ("uniform", _is_affine(values, uniform) or _partly_uniform(values, seed)),
        ("own_seed", _favourite_seed(values)),
    )
    return next((name for name, holds in reasons if holds), "")


def _partly_uniform(values: np.ndarray, seed: int) -> bool:
    """Whether some of the arrays, drawn one after the other, are uniform numbers and the others normal."""
    for kinds in itertools.product((False, True), repeat=len(NAMES)):
        rng = np.random.default_rng(seed)
        drawn = [rng.random(n) if flat else rng.standard_normal(n) for flat, n in zip(kinds, (4, 2, 2, 1), strict=True)]
        if any(kinds) and np.allclose(values, np.concatenate(drawn), rtol=1e-9, atol=0):
            return True
    return False


def _is_affine(values: np.ndarray, drawn: np.ndarray) -> bool:
    """Whether values = a + b * drawn, with b other than 0."""
    b, a = np.polyfit(drawn, values, 1)
    return abs(b) > 1e-9 and bool(np.abs(a + b * drawn - values).max() < 1e-9 * abs(b))


def _favourite_seed(values: np.ndarray) -> bool:
    """Whether these are (multiples of) the first normal numbers of a generator with a usual seed."""
    few = values[:9]
    factors = few / _favourites("normal", few.size)
    return bool((np.ptp(factors, axis=1) < 1e-5 * np.abs(factors[:, 0])).any())


@functools.cache
def _favourites(kind: str, count: int) -> np.ndarray:
    """The first draws of generators with usual seeds, a row for each: NumPy's new kind and np.random.seed's."""
    old, new = np.random.RandomState, np.random.default_rng
    draws = {
        "normal": (lambda seed: new(seed).standard_normal(count), lambda seed: old(seed).standard_normal(count)),
        "uniform": (lambda seed: new(seed).random(count), lambda seed: old(seed).random_sample(count)),
        "order": (lambda seed: new(seed).permutation(count), lambda seed: old(seed).permutation(count)),
    }
    return np.array([draw(seed) for draw in draws[kind] for seed in FAVOURITE_SEEDS])


def _precision(values: object) -> float:
    """Relative; that of single precision where the numbers are of it, also when a list of Python numbers hides it."""
    numbers = np.asarray(values, dtype=float)
    return 1e-5 if (numbers == numbers.astype(np.float32)).all() else 1e-9


def _shown(values: np.ndarray) -> str:
    return ", ".join(f"{value:.4g}" for value in values)


def normal_weights(result: object, rng: object, n_in: int, n_out: int, std: float) -> Finding:
    """Weights with mean 0 and standard deviation std."""
    return _normal(result, rng, std)


def xavier_weights(result: object, rng: object, n_in: int, n_out: int) -> Finding:
    """Weights with standard deviation 1/sqrt(n_in)."""
    return _normal(result, rng, 1 / math.sqrt(n_in))


def he_weights(result: object, rng: object, n_in: int, n_out: int) -> Finding:
    """Weights with standard deviation sqrt(2/n_in)."""
    return _normal(result, rng, math.sqrt(2 / n_in))


def _normal_spreads(n_in: int, _n_out: int, std: float) -> dict[str, float]:
    return {
        "": std,
        "variance": std**2,
        "root": math.sqrt(std),
        "one": 1.0,
        "small": 0.01,
        "doubled": 2 * std,
        "inverse": 1 / std,
        "by_fan_in": std / math.sqrt(n_in),
    }


def _xavier_spreads(n_in: int, n_out: int) -> dict[str, float]:
    return {
        "": 1 / math.sqrt(n_in),
        "he": math.sqrt(2 / n_in),
        "variance": 1 / n_in,
        "outputs": 1 / math.sqrt(n_out),
        "both_layers": math.sqrt(2 / (n_in + n_out)),
        "both_layers_one": math.sqrt(1 / (n_in + n_out)),
        "both_without_root": 2 / (n_in + n_out),
        "slide_he": 2 / math.sqrt(n_in),
        "two_below": 0.5 / math.sqrt(n_in),
        "two_over_inputs": 2 / n_in,
        "size": 1 / math.sqrt(n_in * n_out),
        "multiplied": math.sqrt(n_in),
        "root_twice": n_in**-0.25,
        "one": 1.0,
        "small": 0.01,
    }


def _he_spreads(n_in: int, n_out: int) -> dict[str, float]:
    return {
        "": math.sqrt(2 / n_in),
        "slide": 2 / math.sqrt(n_in),
        "xavier": 1 / math.sqrt(n_in),
        "variance": 2 / n_in,
        "precedence": math.sqrt(2) / n_in,
        "outputs": math.sqrt(2 / n_out),
        "both_layers": math.sqrt(2 / (n_in + n_out)),
        "both_layers_four": math.sqrt(4 / (n_in + n_out)),
        "two_below": math.sqrt(1 / (2 * n_in)),
        "upside_down": math.sqrt(n_in / 2),
        "multiplied": math.sqrt(2 * n_in),
        "root_twice": (2 / n_in) ** 0.25,
        "one": 1.0,
        "small": 0.01,
    }


def normal_layers(result: list, *_args: object) -> Finding:
    """The three layers of the cases file."""
    return _layers(result, [_normal_spreads(*layer) for layer in NORMAL_LAYERS])


def xavier_layers(result: list, *_args: object) -> Finding:
    """The three layers of the cases file."""
    return _layers(result, [_xavier_spreads(*shape) for shape in LAYERS])


def he_layers(result: list, *_args: object) -> Finding:
    """The three layers of the cases file."""
    return _layers(result, [_he_spreads(*shape) for shape in LAYERS])


def _layers(result: list, spreads: list[dict[str, float]]) -> Finding:
    """What several layers have in common: another formula fits all of them, or none is named."""
    layers = [np.asarray(one, dtype=float) for one in result]
    if any(layer.shape != shape for layer, shape in zip(layers, LAYERS, strict=True)):
        turned = all(layer.shape == shape[::-1] for layer, shape in zip(layers, LAYERS, strict=True))
        flat = all(layer.shape == (math.prod(shape),) for layer, shape in zip(layers, LAYERS, strict=True))
        name = "transposed" if turned else "flat" if flat else ""
        values = {"got": layers[0].shape, "expected": LAYERS[0]}
        return ("weights_table", values, name) if name else ("weights_table", values)
    got = [math.sqrt(float(np.mean(layer**2))) for layer in layers]

    def fits(name: str) -> float:
        return max(abs(one / spread[name] - 1) for one, spread in zip(got, spreads, strict=True))

    # A sample's spread is within 7 % of the true one: five times its own standard deviation, 1/sqrt(2 * 3000).
    name = min(spreads[0], key=fits)
    if not name or fits("") < 0.12 or fits(name) > 0.07:
        return None  # right, or something else than the spread is wrong: the checks of single layers say it
    return "weights_spread", {"got": f"{got[0]:.4g}", "expected": f"{spreads[0]['']:.4g}"}, name


def weights_of_seeds(result: list, *_args: object) -> Finding:
    """Three seeds must not give the same weights."""
    return ("weights_seed", {}, "own_seed") if _alike(result) else None


def _alike(results: list) -> bool:
    return all(np.array_equal(results[0], other) for other in results[1:])


def _normal(result: object, rng: object, std: float) -> Finding:
    """The numbers must look like independent normal ones with mean 0 and this standard deviation."""
    weights = np.asarray(result, dtype=float)
    if std == 0:
        return ("weights_not_zero", {"got": f"{np.abs(weights).max():.4g}"}) if weights.any() else None
    drawn = std * np.random.default_rng(rng.seed).standard_normal(weights.shape)
    if np.allclose(weights, drawn, rtol=_precision(result), atol=0):
        return None
    if weights.size < MANY:
        return _few_normal(weights, std)
    return _many_normal(weights, std)


def _few_normal(weights: np.ndarray, std: float) -> Finding:
    if np.abs(weights).max() > SIGMAS * std or (weights.size > 1 and np.ptp(weights) == 0):
        return "weights_few", {"got": _shown(weights.ravel()), "std": f"{std:.4g}"}
    return None


def _many_normal(weights: np.ndarray, std: float) -> Finding:
    n, mean, spread = weights.size, float(weights.mean()), float(weights.std())
    finding = _not_drawn(weights)
    if finding is not None:
        return finding
    # The mean of n random numbers is this close to 0 once in 1e12, and their spread to std once in 1e11.
    if abs(mean) < 2e-14 * spread and abs(spread / std - 1) < 1e-13:
        return "weights_standardised", {}, "standardised"
    if abs(mean) > SIGMAS * max(spread, std) / math.sqrt(n):
        return "weights_mean", {"got": f"{mean:.4g}"}, "shifted"
    values = {"got": f"{np.abs(weights).max():.4g}", "spread": f"{spread:.4g}"}
    # 4000 normal numbers reach beyond 2.45 of their standard deviations but for once in 1e20.
    reach = float(np.abs(weights).max()) / spread
    if reach < 2.45:
        names = (("uniform", 1.6 < reach < 1.85), ("truncated", reach > 1.95))
        name = next((name for name, holds in names if holds), "")
        return ("weights_shape", values, name) if name else ("weights_shape", values)
    finding = _spread(weights, std)
    if finding is None and _related(weights):
        return "weights_repeated", {}
    if finding is None and _kolmogorov(weights.ravel() / std) > math.sqrt(RARE / (2 * n)):
        return "weights_shape", values
    return finding


def _not_drawn(weights: np.ndarray) -> Finding:
    """What many numbers drawn from the given generator never are."""
    mean, zeros = float(weights.mean()), float((weights == 0).mean())
    tables = [table for table in (weights, weights.T) if len(table) > 1]
    constant = float(weights.std()) < 1e-12 * abs(mean) or not weights.any()
    reasons = (
        (constant, "weights_constant", {"got": f"{weights.flat[0]:.4g}"}, "constant" if weights.any() else "all_zero"),
        (zeros > 0.05, "weights_zeros", {"got": f"{100 * zeros:.3g}"}, "some_zero"),
        ((weights >= 0).all() or (weights <= 0).all(), "weights_mean", {"got": f"{mean:.4g}"}, "one_sign"),
        (any((table == table[:1]).all() for table in tables), "weights_repeated", {}, "repeated"),
        (_favourite_seed(weights.ravel()), "weights_seed", {}, "own_seed"),
        (_few_digits(weights), "weights_digits", {"got": _shown(weights.ravel()[:3])}, "rounded"),
    )
    return next(((sentence, values, name) for holds, sentence, values, name in reasons if holds), None)


def _few_digits(weights: np.ndarray) -> bool:
    return any((np.abs(weights * 10**k - np.round(weights * 10**k)) < 1e-9).all() for k in range(5))


def _spread(weights: np.ndarray, std: float) -> Finding:
    n, got = weights.size, math.sqrt(float(np.mean(weights**2)))
    excess = 2 * math.sqrt(RARE / n)
    if std * math.sqrt(1 - excess) <= got <= std * math.sqrt(1 + excess + 2 * RARE / n):
        return None
    return "weights_spread", {"got": f"{got:.4g}", "expected": f"{std:.4g}"}


def _related(weights: np.ndarray) -> bool:
    """Whether neighbouring rows, columns or numbers have too much in common.

    For m >= 400 independent pairs of standard normal numbers, P(|sum of the products| > 9 sqrt(m))
    is below 1e-15 (Chernoff's bound with E exp(l x y) = (1 - l^2)^-1/2).
    """
    scaled = weights / math.sqrt(float(np.mean(weights**2)))
    flat = scaled.ravel()[: weights.size // 2 * 2].reshape(-1, 2)
    pairs = [flat[:, 0] * flat[:, 1]]
    for table in (scaled, scaled.T):
        even = table[: len(table) // 2 * 2]
        pairs.append((even[::2] * even[1::2]).ravel())
    return any(p.size >= 400 and abs(float(p.sum())) > 9 * math.sqrt(p.size) for p in pairs)


def _kolmogorov(values: np.ndarray) -> float:
    """The largest distance between the values' distribution function and the standard normal one."""
    values = np.sort(values)
    right = np.array([0.5 * (1 + math.erf(v / math.sqrt(2))) for v in values])
    steps = np.arange(values.size + 1) / values.size
    return float(max(np.abs(right - steps[1:]).max(), np.abs(right - steps[:-1]).max()))


def dropped_out(result: object, x: np.ndarray, rate: float, rng: object, training: bool = True) -> Finding:
    """Each element 0 with probability rate, the others divided by 1 - rate, all independent."""
    close = max(_precision(result), _precision(x))
    y, x = np.asarray(result, dtype=float), np.asarray(x, dtype=float)
    kept = y != 0
    right = np.abs(y * (1 - rate) - x) <= close * np.abs(x)
    large = x.size >= MANY
    if large and (kept.all() or not kept.any()):
        names = (
            ("all_dropped", not kept.any()),
            ("nothing_dropped", np.allclose(y, x, rtol=close, atol=0)),
            ("precedence", bool((np.isclose(y, -rate) | np.isclose(y, x - rate)).all())),
            ("one_decision", bool(right.all())),
        )
        name = next((name for name, holds in names if holds), "")
        return ("dropout_share", _share(kept, rate), name) if name else ("dropout_share", _share(kept, rate))
    if large and np.isclose(y[~kept], 0).all() and _by_size(np.abs(x), kept):
        return "dropout_dependent", {}, "by_size"
    if large and (np.isclose(y, -rate) | np.isclose(y, x - rate)).all():
        return "dropout_share", _share(kept, rate), "precedence"
    if not right[kept].all():
        return _wrong_factor(y, x, kept, rate, close)
    if not large:
        return None
    if abs(int((~kept).sum()) - x.size * rate) > _count_bound(x.size):
        values, name = _share(kept, rate), _other_share(kept, rate)
        return ("dropout_share", values, name) if name else ("dropout_share", values)
    return _dependent(kept, rate)


def _by_size(sizes: np.ndarray, kept: np.ndarray) -> bool:
    """Whether all that is dropped is smaller than all that stays."""
    return bool(sizes[~kept].max(initial=0) < sizes[kept].min(initial=np.inf))


def _other_share(kept: np.ndarray, rate: float) -> str:
    """Which other probability of dropping an element fits within five standard deviations, if they lie far apart."""
    normal = 0.5 * (1 + math.erf(rate / math.sqrt(2)))
    shares = {"inverted_mask": 1 - rate, "half": 0.5, "normal_draws": normal}
    share, close = float((~kept).mean()), 2.5 / math.sqrt(kept.size)
    fitting = [name for name, other in shares.items() if abs(share - other) <= close and abs(other - rate) > 4 * close]
    return fitting[0] if len(fitting) == 1 else ""


def masks_of_seeds(result: list, *_args: object) -> Finding:
    """Seeds must not drop the same elements, nor the same number of elements: 24 seeds, 60 elements, rate 0.5.

    The number of zeros is binomial.  It lies in a given window of three numbers with a probability of at most 0.303
    (29, 30 or 31 of 60), all 24 do with less than 4e-13, and over all windows with less than 2e-12.  Only one in
    1e400 right answers drops the same elements each time.
    """
    counts = [np.count_nonzero(one) for one in result]
    # Half of 1440 elements, give or take a tenth: 7.6 standard deviations.
    if abs(sum(counts) / np.size(result) - 0.5) > 0.1:
        return None  # the checks of single masks say it better
    if _alike(result):
        return "dropout_seed", {}, "own_seed"
    if len(result) >= MASKS and np.ptp(counts) <= 2:
        values = {
            "seeds": len(result),
            "low": np.size(result[0]) - max(counts),
            "high": np.size(result[0]) - min(counts),
        }
        return "dropout_count", values, "fixed_count"
    return None


def _share(kept: np.ndarray, rate: float) -> dict[str, object]:
    return {"got": f"{100 * float((~kept).mean()):.1f}", "expected": f"{100 * rate:.4g}"}


def _count_bound(n: int) -> float:
    return math.sqrt(n * RARE / 2)


def _wrong_factor(y: np.ndarray, x: np.ndarray, kept: np.ndarray, rate: float, close: float) -> Finding:
    place = int(np.argmax(kept & (np.abs(y * (1 - rate) - x) > close * np.abs(x))))
    values = {"x": f"{x.flat[place]:.4g}", "got": f"{y.flat[place]:.4g}"}
    sentence = "dropout_same" if values["x"] == values["got"] else "dropout_value"
    factors = y[kept] / x[kept]
    if np.ptp(factors) > 1e-5 * abs(factors[0]):
        whole = bool((y == np.trunc(x / (1 - rate) * kept)).all())
        return (sentence, values, "truncated") if whole else (sentence, values)
    share = int((~kept).sum())
    as_kept = x.size >= MANY and abs(share - x.size * (1 - rate)) <= _count_bound(x.size)
    by_rate = abs(factors[0] * rate - 1) < 1e-5
    reasons = (
        ("keep_probability", as_kept and by_rate and abs(share - x.size * rate) > _count_bound(x.size)),
        ("divided_by_rate", by_rate),
        ("not_scaled", abs(factors[0] - 1) < 1e-5),
        ("multiplied", abs(factors[0] - (1 - rate)) < 1e-5),
        ("multiplied_by_rate", abs(factors[0] - rate) < 1e-5),
        ("root", abs(factors[0] ** 2 * (1 - rate) - 1) < 1e-5),
        ("divided_twice", abs(factors[0] * (1 - rate) ** 2 - 1) < 1e-5),
        ("one_plus_rate", abs(factors[0] - 1 - rate) < 1e-5),
        ("doubled", abs(factors[0] - 2) < 1e-5),
        ("measured_share", abs(factors[0] * float(kept.mean()) - 1) < 1e-5),
    )
    name = next((name for name, holds in reasons if holds), "")
    return (sentence, values, name) if name else (sentence, values)


def _dependent(kept: np.ndarray, rate: float) -> Finding:
    """The mask must differ from row to row and column to column, and come from the given generator."""
    table = kept.reshape(len(kept), -1)
    both = (("rows_alike", table), ("columns_alike", table.T))
    for name, lines in both:
        if len(lines) > 1 and lines.size > len(lines) and (lines == lines[0]).all():
            return "dropout_dependent", {}, name
    for _, lines in both:
        even = lines[: len(lines) // 2 * 2]
        equal = (even[::2] == even[1::2]).ravel()
        agreement = rate**2 + (1 - rate) ** 2
        if even.size and abs(int(equal.sum()) - equal.size * agreement) > _count_bound(equal.size):
            return "dropout_dependent", {}
        # No number of zeros in a line of 20 has a probability above 0.3: 30 equal ones come once in 1e15.
        if len(lines) >= 30 and lines.shape[1] >= 20 and np.ptp(lines.sum(axis=1)) == 0:
            return "dropout_dependent", {}, "same_count"
    few, drawn = kept.ravel()[:256], _favourites("uniform", 256)
    # Two random masks with rate 0.2 agree at 256 places once in 1e42.
    if ((drawn >= rate) == few).all(axis=1).any() or ((drawn < 1 - rate) == few).all(axis=1).any():
        return "dropout_seed", {}, "own_seed"
    return None


def unchanged(result: object, x: np.ndarray, rate: float, rng: object, training: bool = True) -> Finding:
    """Inference leaves x alone."""
    y, x = np.asarray(result, dtype=float), np.asarray(x, dtype=float)
    if np.allclose(y, x, rtol=_precision(result), atol=0):
        return None
    place = int(np.argmax(y != x))
    values = {"x": f"{x.flat[place]:.4g}", "got": f"{y.flat[place]:.4g}"}
    reasons = (
        ("inference_zero", not y.any()),
        ("inference_scaled", np.allclose(y, x * (1 - rate), rtol=1e-5)),
        ("inference_divided", np.allclose(y, x / (1 - rate), rtol=1e-5)),
        ("inference_drops", bool(((y == 0) | np.isclose(y, x / (1 - rate), rtol=1e-5)).all())),
        ("inference_drops_unscaled", bool(((y == 0) | np.isclose(y, x, rtol=1e-5)).all()) and bool(y.any())),
    )
    name = next((name for name, holds in reasons if holds), "")
    return ("inference_changed", values, name) if name else ("inference_changed", values)


def shuffled_epoch(result: list, X: np.ndarray, Y: np.ndarray, batch_size: int, rng: object) -> Finding:
    """Every row once, with its own target, in a random order."""
    rows = np.concatenate([np.asarray(batch[0], dtype=float) for batch in result]).reshape(len(X), -1)
    targets = np.concatenate([np.asarray(batch[1], dtype=float) for batch in result]).reshape(len(Y), -1)
    order, partners = _numbers(rows, X), _numbers(targets, Y)
    if order is None or partners is None:
        apart = len(rows) >= 20 and np.array_equal(np.sort(rows, axis=0), np.sort(np.reshape(X, rows.shape), axis=0))
        return ("batch_rows_changed", {}, "columns_apart") if apart else ("batch_rows_changed", {})
    if len(set(order)) < len(order):
        values, name = {"count": len(order) - len(set(order))}, _repetition(order, batch_size)
        return ("batch_rows_repeated", values, name) if name else ("batch_rows_repeated", values)
    if order != partners:
        place = next(i for i in range(len(order)) if order[i] != partners[i])
        values = {"row": order[place], "target": partners[place]}
        name = _misalignment(order, partners)
        return ("batch_misaligned", values, name) if name else ("batch_misaligned", values)
    return _random_order(np.array(order), batch_size)


def _repetition(order: list[int], size: int) -> str:
    """How rows come to be in an epoch more than once; small epochs say too little."""
    batches = [order[i : i + size] for i in range(0, len(order), size)]
    if len(order) < 20 or len(batches) < 3:
        return ""
    if any(len(set(batch)) < len(batch) for batch in batches):
        return "with_replacement"
    if all(batch == batches[0][: len(batch)] for batch in batches):
        return "first_rows_again"
    if all(a[1:] == b[: len(a) - 1] for a, b in itertools.pairwise(batches[:-1])):
        return "one_row_further"
    return "drawn_anew"


def _misalignment(order: list[int], partners: list[int]) -> str:
    """How inputs and targets lost each other; small epochs say too little."""
    if len(order) < 20:
        return ""
    names = (
        ("inputs_not_shuffled", order == sorted(order)),
        ("targets_not_shuffled", partners == sorted(partners)),
        ("targets_twice", partners == [order[i] for i in order]),
        ("inputs_twice", order == [partners[i] for i in partners]),
        ("shuffled_apart", True),
    )
    return next(name for name, holds in names if holds)


def epochs_of_seeds(result: list, *_args: object) -> Finding:
    """Three seeds must not give the same order; of 60 rows they do once in 1e163."""
    orders = [np.concatenate([np.asarray(batch[0], dtype=float) for batch in epoch]) for epoch in result]
    return ("batch_order", {}, "own_seed") if _alike(orders) else None


def _numbers(rows: np.ndarray, source: np.ndarray) -> list[int] | None:
    """Which rows of the source these are; None when one is not among them."""
    table = {tuple(map(float, row)): i for i, row in enumerate(np.asarray(source).reshape(len(source), -1))}
    found = [table.get(tuple(row)) for row in rows.tolist()]
    return None if None in found else found


def _random_order(order: np.ndarray, size: int) -> Finding:
    n = order.size
    if n < 100:
        return None
    # In a random order the numbers of rows at their own place, of direct successors and of direct
    # predecessors are close to Poisson with mean 1: above 15 once in 1e13.
    places = np.arange(n)
    at_home = int((order == places).sum())
    if at_home == n:
        return "batch_order", {}, "not_shuffled"
    steps = np.diff(order)
    neighbours = max(int((steps == 1).sum()), int((steps == -1).sum()))
    whole = all((np.diff(batch) == 1).all() and batch[0] % size == 0 for batch in np.split(order, places[size::size]))
    # Rows that stay in their own batch: close to Poisson with mean `size`, above size + 60 once in 1e15.
    own_batch = int((order // size == places // size).sum()) if 4 * size <= n else 0
    reasons = (
        ("within_batches", own_batch == n),
        ("backwards", bool((steps == -1).all())),
        ("rotated", bool((steps % n == 1).all())),
        ("whole_batches", 1 < size < n and whole),
        ("own_seed", bool((_favourites("order", n)[:, :9] == order[:9]).all(axis=1).any())),
    )
    name = next((name for name, holds in reasons if holds), "")
    if name:
        return "batch_order", {}, name
    return ("batch_order", {}) if max(at_home, neighbours) > 15 or own_batch > size + 60 else None


def cost_at_the_limits(result: float, P: np.ndarray, Y: np.ndarray) -> Finding:
    """The mean cost of probabilities that are exactly 0 or 1: about 0 when right, above 5 when wrong."""
    got, wrong = float(result), float(np.mean(P != Y))
    values = {"got": f"{got:.4g}", "wrong": int(np.sum(P != Y)), "n": len(P)}
    if wrong == 0 and abs(got) > 1.01e-5:  # a clip of 0.00001 costs 1.000005e-5
        return ("cost_right", values, "wide_clip") if 0 < got < 0.5 else ("cost_right", values)
    if wrong > 0 and got <= 5 * wrong:
        return "cost_wrong", values
    return None


def xor_is_learned(
    result: tuple, X: np.ndarray, Y: np.ndarray, params: dict, learning_rate: float, steps: int
) -> Finding:
    """The trained network must answer XOR within 0.1, and its last cost must be its own."""
    new = {name: np.asarray(value, dtype=float) for name, value in result[0].items()}
    costs = np.asarray(result[1], dtype=float)
    outputs = _network(X, new)
    if np.abs(outputs - Y).max() > 0.1:
        return "xor_not_learned", {"steps": steps, "outputs": ", ".join(f"{p:.3f}" for p in outputs.ravel())}
    own = float(-np.mean(np.log(np.abs(outputs - 1 + Y))))
    if abs(costs[-1] - own) > 1e-3 * own:
        return "last_cost", {"got": f"{costs[-1]:.5g}", "own": f"{own:.5g}"}
    return None


def _network(X: np.ndarray, params: dict) -> np.ndarray:
    hidden = 0.5 + 0.5 * np.tanh(0.5 * (X @ params["W1"] + params["b1"]))
    return 0.5 + 0.5 * np.tanh(0.5 * (hidden @ params["W2"] + params["b2"]))
