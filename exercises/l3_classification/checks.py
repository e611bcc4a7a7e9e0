"""Checks of random data, of losses at 0 and 1, and of what trained networks do.

A check returns None, or the id of a sentence in lecture.toml with the values to fill in, and
perhaps the id of the misconception that explains it.

Bounds of the statistics: a mean, a share or a correlation may lie SIGMAS standard deviations off.
For a normal variable that happens once in 9e10; with the about 60 such looks at one submission a
right answer is refused less than once in 1e9. Variances get VARIANCE_SIGMAS, because chi-square
has a longer upper tail (Wilson-Hilferty: 7.2 deviations for 4000 degrees of freedom correspond to
6.8 of a normal variable).
"""

# ruff: noqa: PLR2004  limits of shares are told where they stand

import math

import numpy as np

SIGMAS = 6.8
VARIANCE_SIGMAS = 7.2
WITHIN_ONE, WITHIN_TWO = math.erf(math.sqrt(0.5)), math.erf(math.sqrt(2.0))  # of a normal variable
STATISTICS = 1000  # samples from which on a distribution is looked at
NAMING_SIGMAS = 5.0  # how near a variance must be to that of a known mistake
SLIDE_VARIANCE = 22.0  # of the lecture's first data set
REACH = 7.5  # no sample of a few lies farther from its centre, in standard deviations (1 in 1.5e13)

Array = np.ndarray
Sets = list[tuple[Array, Array]]
Finding = tuple[str, dict[str, object], str] | tuple[str, dict[str, object]] | None


# ------------------------------------------------------------------------------------- random data
def _sets(result: list) -> Sets:
    return [(np.asarray(X, dtype=float), np.asarray(T, dtype=float)) for X, T in result]


def _own_generator(sets: Sets) -> Finding:
    """The same numbers for every seed: they do not come from rng."""
    if len(sets) > 1 and all(np.array_equal(sets[0][0], X) for X, _ in sets[1:]):
        return "same_for_all_seeds", {"count": len(sets)}, "own_generator"
    return None


def _shapes(sets: Sets, n: int, d: int = 2) -> Finding:
    """What is wrong with the shapes, which ought to be (n, d) and (n, 1)."""
    points, targets = (n, d), (n, 1)
    wrong = [(X.shape, T.shape) for X, T in sets if X.shape != points or T.shape != targets]
    if not wrong:
        return None
    x, t = wrong[0]
    values = {"x": str(x), "t": str(t), "points": str(points), "targets": str(targets)}
    known = {
        "targets_first": x == targets and t == points,
        "flat_targets": x == points and t == (n,),
        "targets_in_a_row": x == points and t == (1, n),
        "one_target": x == points and t in {(), (1,), (1, 1)},
        "targets_among_points": x == (n, d + 1),
        "points_transposed": x == (d, n) and x != points,
    }
    name = next((name for name, holds in known.items() if holds), "")
    return ("data_shapes", values, name) if name else ("data_shapes", values)


def datablock(result: list, rng: object, n: int, mu: list, var: float, t: float) -> Finding:
    """Targets, and mean, variance, independence and shape of the distribution; result: (X, T) for each seed."""
    sets = _sets(result)
    found = _shapes(sets, n)
    if found is not None:
        return found
    for _, T in sets:
        if (t != T).any():
            return "block_target", {"got": f"{T[t != T][0]:.4g}", "t": f"{t:g}"}, "other_target"
    X, centre = np.vstack([X for X, _ in sets]), np.asarray(mu, dtype=float)
    found = _block(sets, X, centre, var)
    # The statistics are taken over the points of all calls: more than the n of the call that is shown.
    return found and (found[0], {**found[1], "calls": len(sets)}, *found[2:])


def _block(sets: Sets, X: Array, centre: Array, var: float) -> Finding:
    deviation = math.sqrt(var)
    if len(X) >= STATISTICS:
        if np.array_equal(X, np.broadcast_to(centre, X.shape)):
            return "block_no_noise", {"n": len(X)}
        if all(np.ptp(X, axis=0).max() == 0 for X, _ in sets):
            return "block_repeats", {"n": len(sets[0][0]), "different": 1}, "one_draw"
        off = _block_mean(X, centre, deviation)
        # A wrong variance makes the mean stray as well: a mean that is near says nothing then, the variance all.
        found = (off and _spread_only(X, centre, var)) or off or _block_variance(X, centre, var) or _own_generator(sets)
        return found or _normal((X - centre) / deviation) or _repeats(sets)
    far = np.abs(X - centre).max() / deviation
    if far > REACH:
        return "block_far", {"far": f"{far:.3g}"}
    # Points that lie exactly at the centre are the same for all seeds, whatever the generator is.
    return _own_generator(sets) if far else ("block_no_noise", {"n": len(X)})


def _block_mean(X: Array, mu: Array, deviation: float) -> Finding:
    means, bound = X.mean(axis=0), SIGMAS * deviation / math.sqrt(len(X))
    off = np.abs(means - mu) > bound
    if not off.any():
        return None
    axis = int(np.argmax(off))
    # A wrong centre is recognised generously: the variance may be wrong, too.
    close = {
        name: np.allclose(means, other, rtol=0, atol=max(4 * bound, 0.5))
        for name, other in (
            ("no_mean", np.zeros(2)),
            ("mean_swapped", mu[::-1]),
            ("mean_of_x1", mu[[0, 0]]),
            ("mean_of_x2", mu[[1, 1]]),
            ("mean_negative", -mu),
            ("mean_scaled", mu * deviation),
        )
    }
    values = {"axis": f"x{axis + 1}", "n": len(X), "got": f"{means[axis]:.4g}", "mu": f"{mu[axis]:g}"}
    name = next((name for name, holds in close.items() if holds), "")
    return ("block_mean", values, name) if name else ("block_mean", values)


def _spread_only(X: Array, mu: Array, var: float) -> Finding:
    """A wrong variance, when the mean is only as far away as that variance makes it."""
    bounds = SIGMAS * X.std(axis=0) / math.sqrt(len(X))
    return _block_variance(X, mu, var) if (np.abs(X.mean(axis=0) - mu) <= bounds).all() else None


def _block_variance(X: Array, mu: Array, var: float) -> Finding:
    correlation = float(np.corrcoef(X.T)[0, 1]) if X.std(axis=0).min() else 0.0
    if abs(correlation) > SIGMAS / math.sqrt(len(X)):
        name = "one_noise" if abs(correlation) > 1 - 1e-6 else "not_independent"
        return "block_correlation", {"n": len(X), "got": f"{correlation:.3g}"}, name
    ratios, deviation = ((X - mu) ** 2).mean(axis=0) / var, math.sqrt(2.0 / len(X))
    worst = ratios[np.argmax(np.abs(np.log(np.maximum(ratios, 1e-300))))]
    values = {"n": len(X), "got": f"{worst * var:.4g}", "var": f"{var:g}"}
    if (np.abs(ratios - 1.0) <= VARIANCE_SIGMAS * deviation).all():
        return None
    known = {
        "std_is_variance": var,
        "unit_variance": 1 / var,
        "root_twice": 1 / math.sqrt(var),
        "half_variance": 0.5,
        "std_divides": 1 / var**2,
        "variance_fixed": SLIDE_VARIANCE / var,
    }
    # Both coordinates, so that one that is wrong by itself does not pass for two that share a mistake.
    name = next((name for name, r in known.items() if (np.abs(ratios / r - 1) < NAMING_SIGMAS * deviation).all()), "")
    name = name or "variances_differ" * (float(ratios.max()) > 1.5 * float(ratios.min()))
    return ("block_variance", values, name) if name else ("block_variance", values)


def _normal(z: Array) -> Finding:
    """z: standardised samples; the shares within one and two standard deviations."""
    for distance, share in ((1, WITHIN_ONE), (2, WITHIN_TWO)):
        got = float((np.abs(z) < distance).mean())
        if abs(got - share) > SIGMAS * math.sqrt(share * (1 - share) / z.size):
            values = {"distance": distance, "got": f"{got:.1%}", "share": f"{share:.1%}"}
            return "not_normal", values, "not_normal"
    return None


def _repeats(sets: Sets) -> Finding:
    """Points that come again; a few equal numbers are normal in single precision."""
    for X, _ in sets:
        different = len(np.unique(X[:, 0]))
        if different < 0.9 * len(X):
            return "block_repeats", {"n": len(X), "different": different}
    return None


# ---------------------------------------------------------------------------------------- shuffling
MANY_ROWS = 30  # from here on no right answer leaves the order as it was (1 in 30!)
MANY_SEEDS = 30  # from here on some row keeps its place in some result (none in e^-30 = 1e-13)
MOST_KEPT = 14  # rows at their old place, or behind their old neighbour: about 1 expected, 15 once in 3e12


def shuffled(result: list, rng: object, X: Array, T: Array) -> Finding:
    """Every row once, its t with it, in an order that looks random; result: (X, T) for each seed."""
    sets, old = _sets(result), (np.asarray(X, dtype=float), np.asarray(T, dtype=float))
    orders: list[Array] = []
    found = _shapes(sets, *old[0].shape)
    if found is not None:
        return found
    for X_new, T_new in sets:
        order = _order(X_new, old[0])
        found = _rows_kept(X_new, T_new, order, *old)
        if found is not None:
            return found
        orders.append(order)
    if len(X) < MANY_ROWS:
        return None
    table = np.hstack(old)[orders[0]]
    rising = (np.diff(table, axis=0) >= 0).all(axis=0) | (np.diff(table, axis=0) <= 0).all(axis=0)
    return _random_orders(np.array(orders), in_size_order=bool(rising.any()))


def _order(new: Array, old: Array) -> Array:
    """Where each row of ``new`` stood in ``old``, -1 for rows that were not there (equal up to single precision)."""
    same = np.isclose(new[:, None, :], old[None, :, :], rtol=1e-5, atol=1e-6).all(axis=2)
    return np.where(same.any(axis=1), same.argmax(axis=1), -1)


def _rows_kept(X_new: Array, T_new: Array, order: Array, X: Array, T: Array) -> Finding:  # noqa: PLR0911  one for each mistake
    n = len(X)
    if (order < 0).any():
        if _same_columns(X_new, X):
            return "row_changed", {}, "columns_swapped"
        apart = all(np.allclose(np.sort(X_new[:, j]), np.sort(X[:, j])) for j in range(X.shape[1]))
        return ("row_changed", {}, "columns_apart") if apart else ("row_changed", {})
    if len(set(order.tolist())) < n:
        return "rows_missing", {"n": n, "different": len(set(order.tolist()))}, "with_replacement"
    if np.allclose(T_new, T[order], rtol=1e-5):
        return None
    places = {"row": int(np.argmax(np.abs(T_new - T[order])))}
    if np.array_equal(order, np.arange(n)):
        return "pair_broken", places, "only_targets"
    if np.allclose(T_new, T):
        return "pair_broken", places, "only_points"
    if np.allclose(np.sort(T_new, axis=0), np.sort(T, axis=0)):
        return "pair_broken", places, "two_orders"
    return "pair_broken", places


def _same_columns(new: Array, old: Array) -> bool:
    """Whether ``new`` has the columns of ``old`` in another order, its rows where they were."""
    same = np.isclose(new[:, :, None], old[:, None, :], rtol=1e-5, atol=1e-6).all(axis=0)
    return bool(same.any(axis=0).all() and same.any(axis=1).all())


def _random_orders(orders: Array, *, in_size_order: bool) -> Finding:
    """orders: one row for each seed; whether a column of the first result rises or falls all the way."""
    n, places = orders.shape[1], np.arange(orders.shape[1])
    if (orders == places).all():
        return "order_kept", {}, "unchanged"
    if (orders == places[::-1]).all():
        return "order_kept", {}, "reversed"
    if len(orders) > 1 and (orders == orders[0]).all():
        return "same_for_all_seeds", {"count": len(orders)}, "sorted" if in_size_order else "own_generator"
    if in_size_order:
        return "order_kept", {}, "sorted"
    kept = int((orders == places).sum(axis=1).max())
    behind = int((orders[:, 1:] == orders[:, :-1] + 1).sum(axis=1).max())
    # The rank correlation of a random order has the variance 1 / (n - 1).
    correlation = float(np.mean([np.corrcoef(order, places)[0, 1] for order in orders]))
    if max(kept, behind) > MOST_KEPT or abs(correlation) > SIGMAS / math.sqrt((n - 1) * len(orders)):
        return "order_not_random", {"n": n, "kept": kept, "behind": behind}, "partly_shuffled"
    return _forced(orders) if len(orders) >= MANY_SEEDS else None


def _forced(orders: Array) -> Finding:
    """Rows that can never, or must always, be at some place, and orders that come too often."""
    places = np.arange(orders.shape[1])
    fixed = np.flatnonzero((orders == orders[0]).all(axis=0))
    if fixed.size:
        return "place_fixed", {"count": len(orders), "place": int(fixed[0])}, "partly_shuffled"
    if not (orders == places).any():
        return "never_kept", {"count": len(orders)}, "never_kept"
    for order, place in ((orders, places), (orders[:, ::-1], places)):
        # The mirror image is the same algorithm that goes from the last row to the first.
        source = order if order is orders else len(places) - 1 - order
        weights = len(places) * _any_swaps(len(places)) - 1
        deviation = math.sqrt(float((weights**2).sum()) / (len(places) - 1) * len(orders))
        if abs(float(weights[source, place].sum())) > SIGMAS * deviation:
            return "order_biased", {"count": len(orders)}, "biased"
    return None


def _any_swaps(n: int) -> Array:
    """Where rows end up, (from, to), when each row in turn changes places with any row, not only one to come."""
    chances = np.eye(n)
    for i in range(n):
        moved = chances * (1 - 1 / n) + chances[:, [i]] / n
        moved[:, i] = 1 / n
        chances = moved
    return chances


# ------------------------------------------------------------------------------------ four quadrants
CENTRE, VARIANCE, POINTS = 7.0, 18.0, 120
OTHER_VARIANCE = 22.0  # of the lecture's first data set


def quadrants(result: list, rng: object) -> Finding:
    """Targets by block, centres and variance of the four blocks; result: (X, T) for each seed."""
    sets = _sets(result)
    shapes = _shapes(sets, POINTS)
    if shapes is not None:
        return shapes
    X, t = np.vstack([X for X, _ in sets]), np.vstack([T for _, T in sets])[:, 0]
    if not np.isin(t, (0.0, 1.0)).all():
        return "quadrant_target", {"got": f"{t[~np.isin(t, (0.0, 1.0))][0]:.4g}"}, "other_targets"
    ones = [int(T.sum()) for _, T in sets]
    found = _own_generator(sets) or _known_variance(X) or _four_quadrants(X)
    if found is None and set(ones) == {POINTS // 4}:
        return "quadrant_count", {"got": POINTS // 4}, "one_block"
    found = found or _target_rule(X, t, exact=set(ones) == {POINTS // 2}) or _same_noise(sets)
    if found is not None:
        return found
    wrong = next((count for count in ones if count != POINTS // 2), None)
    if wrong is not None:
        return "quadrant_count", {"got": wrong}
    # Blocks with t = 0 are turned onto the others: all centres lie on one diagonal, at (7, 7) and (-7, -7).
    turned = np.column_stack([X[:, 0], X[:, 1] * np.where(t > 0.5, 1.0, -1.0)])
    strays = bool((turned.prod(axis=1) < 0).any())
    return _diagonal(turned, t) or (None if strays else ("quadrant_no_strays", {}, "no_strays"))


def _known_variance(X: Array) -> Finding:
    """Typical mistakes with the variance, which shows in the squares whatever the targets are."""
    got = float((X**2).mean()) - CENTRE**2
    for name, variance in (("std_is_variance", VARIANCE**2), ("unit_variance", 1.0), ("root_twice", VARIANCE**0.5)):
        deviation = math.sqrt((4 * CENTRE**2 * variance + 2 * variance**2) / X.size)
        if abs(got - variance) < 4 * deviation:
            return "quadrant_variance", {"got": f"{got:.4g}"}, name
    return None


def _four_quadrants(X: Array) -> Finding:
    """Whether a quarter of all points lies in each quadrant, whatever their targets are."""
    shares = [float((np.sign(X) == signs).all(axis=1).mean()) for signs in ((1, 1), (-1, 1), (-1, -1), (1, -1))]
    if max(abs(share - 0.25) for share in shares) < 0.05:
        return None
    return "quadrant_shares", {"shares": ", ".join(f"{share:.0%}" for share in shares)}, "other_centres"


def _same_noise(sets: Sets) -> Finding:
    """The centres lie 14 apart: without them the points of two blocks with the same noise are the same."""
    different = [len(np.unique(np.round(np.mod(X, 2 * CENTRE), 5), axis=0)) for X, _ in sets]
    if max(different) > 0.6 * POINTS:
        return None
    return "quadrant_repeats", {"n": POINTS, "different": max(different)}, "blocks_alike"


def _target_rule(X: Array, t: Array, *, exact: bool) -> Finding:
    """Which rule the targets follow: the blocks' signs agree (right), or another one.

    exact: every set has as many t = 1 as t = 0, as it has when t is given to blocks, not to points.
    """
    agree = np.sign(X[:, 0] * X[:, 1])
    if (np.where(agree > 0, 1.0, 0.0) == t).all() and not exact:
        return "quadrant_rule", {}, "by_point"
    product = float((agree * (2 * t - 1)).mean())  # right: 0.81
    first, second = (abs(float((np.sign(X[:, j]) * (2 * t - 1)).mean())) for j in (0, 1))
    if product < -0.5:
        return "quadrant_rule", {}, "targets_swapped"
    if max(first, second) > 0.5 and np.abs(np.sign(X).mean(axis=0)).max() < 0.2:
        return "quadrant_rule", {}, "one_coordinate"
    if max(abs(product), first, second) < 0.15 and abs(t.mean() - 0.5) < 1e-9:
        return "quadrant_rule", {}, "pairs_broken"
    return ("quadrant_rule", {}) if product < 0.5 and min(t.mean(), 1 - t.mean()) > 0.1 else None


def _diagonal(X: Array, t: Array) -> Finding:
    """X: points around (7, 7) and (-7, -7)."""
    along, across = (X[:, 0] + X[:, 1]) / math.sqrt(2), (X[:, 0] - X[:, 1]) / math.sqrt(2)
    n, deviation = len(X), math.sqrt(VARIANCE)
    first, second = (float((across[t == kind] ** 2).mean()) for kind in (0, 1))
    if max(first, second) > 1.5 * min(first, second):  # equal but for 3 %: the coordinates' noise hangs together
        return "quadrant_variance", {"got": f"{first:.4g} (t = 0), {second:.4g} (t = 1)"}, "one_noise"
    ratio = float((across**2).mean() / VARIANCE)
    if abs(ratio - 1) > VARIANCE_SIGMAS * math.sqrt(2.0 / n):
        known = abs(ratio * VARIANCE / OTHER_VARIANCE - 1) < 0.1
        return ("quadrant_variance", {"got": f"{ratio * VARIANCE:.4g}"}, *["first_variance"] * known)
    mean, spread = _folded(CENTRE * math.sqrt(2), deviation)
    distance = float(np.abs(along).mean())
    lopsided = max(abs(float(np.sign(along[t == kind]).mean())) for kind in (0, 1))
    if (
        abs(distance - mean) > SIGMAS * spread / math.sqrt(n)
        or abs(float(across.mean())) > SIGMAS * deviation / math.sqrt(n)
        # Of each target's two blocks either is chosen exactly half of the time: only strays (1 %) can differ.
        or lopsided > 0.05
    ):
        return "quadrant_centres", {"got": f"{distance / math.sqrt(2):.3g}"}, "other_centres"
    return _normal(across / deviation) or _coordinates(np.abs(X), deviation)


def _coordinates(distances: Array, deviation: float) -> Finding:
    """The distances from the axes: of normal noise around 7 a known share is near the axis, and another far away."""
    for limit in (3.0, 14.0):
        share = _below((limit - CENTRE) / deviation) - _below((-limit - CENTRE) / deviation)
        got = float((distances < limit).mean())
        if abs(got - share) > SIGMAS * math.sqrt(share * (1 - share) / distances.size):
            values = {"limit": f"{limit:g}", "got": f"{got:.1%}", "share": f"{share:.1%}"}
            return "quadrant_not_normal", values, "not_normal"
    return None


def _below(z: float) -> float:
    """The share of a normal variable below z."""
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))


def _folded(mean: float, deviation: float) -> tuple[float, float]:
    """Mean and standard deviation of the absolute value of a normal variable."""
    ratio = mean / deviation
    folded = deviation * math.sqrt(2 / math.pi) * math.exp(-(ratio**2) / 2) + mean * math.erf(ratio / math.sqrt(2))
    return folded, math.sqrt(mean**2 + deviation**2 - folded**2)


# ------------------------------------------------------------------------------ losses at 0 and 1
RIGHT, WRONG = 1e-5, 5.0  # at most this for a certain and right sample, more than this for a wrong one


def loss_at_ends(result: float, P: Array, T: Array) -> Finding:
    """All P are 0 or 1: small where P and T agree, large where they do not."""
    return _at_ends(float(result), int((T != P).sum()), len(P))


def entropy_at_ends(result: float, P: Array, T: Array) -> Finding:
    """All P are 0 or 1: small for rows whose class is right, large for the others."""
    return _at_ends(float(result), int(len(P) - (P * T).sum()), len(P))


def _at_ends(loss: float, wrong: int, n: int) -> Finding:
    values: dict[str, object] = {"loss": f"{loss + 0.0:.4g}", "wrong": wrong, "right": n - wrong}
    if wrong:
        if loss > WRONG * wrong - RIGHT * n:
            return None
        # -log(0.1) = 2.3: nobody clips at more.
        return ("loss_not_large", values, "coarse_floor") if loss > 2.2 * wrong else ("loss_not_large", values)
    if abs(loss) <= RIGHT * n * 1.0001:  # a clip at 1e-5 costs 1.000005e-5
        return None
    return ("loss_not_small", values, "coarse_clip") if 0 < loss < 0.2 * n else ("loss_not_small", values)


# --------------------------------------------------------------------------------- trained networks
def _side(params: dict, X: Array, scale: float = 1.0) -> Array:
    """The weighted sum of the output unit, (n,): positive where the network says t = 1."""
    Z = np.asarray(X, dtype=float)
    for layer in ("1", "2"):
        if "W" + layer in params:
            Z = np.tanh(Z @ np.asarray(params["W" + layer]) + scale * np.asarray(params["b" + layer]))
    return (Z @ np.asarray(params["W0"]) + scale * np.asarray(params["b0"]))[:, 0]


def _share(params: dict, X: Array, T: Array, scale: float = 1.0) -> float:
    return float(((_side(params, X, scale) > 0) == (np.asarray(T)[:, 0] > 0.5)).mean())


def classified(
    result: tuple, X: Array, T: Array, params: dict, learning_rate: float, steps: int, scale: float
) -> Finding:
    """The trained network has the slide's 95 % right; result is (params, losses)."""
    return _outcome(result, X, T, params, scale, 0.95)


def deep_classified(result: tuple, X: Array, T: Array, params: dict, learning_rate: float, steps: int) -> Finding:
    """The trained deep network has 90 % of its training set right; result is (params, losses)."""
    return _outcome(result, X, T, params, 1.0, 0.9)


def _outcome(result: tuple, X: Array, T: Array, start: dict, scale: float, least: float) -> Finding:
    params, losses = result[0], np.asarray(result[1], dtype=float)
    share = _share(params, X, T, scale)
    values = {"got": f"{share:.1%}", "least": f"{least:.0%}", "steps": len(losses)}
    if share < least:
        before = _share(start, X, T, scale)
        return "not_learned", values | {"before": f"{before:.1%}"}
    if losses[-1] >= losses[0]:
        return "losses_not_falling", {"first": f"{losses[0]:.4g}", "last": f"{losses[-1]:.4g}"}
    return None


ASKED, SLACK = 0.86, 0.005  # the share that is asked for, and what is left to the luck of the fresh sets
FRESH_SETS = 100
GUESSING = 0.6


def quadrants_solved(result: dict, rng: object) -> Finding:
    """The mean share that the network has right over fresh sets; hidden layers of any size."""
    if not _fits(result):
        shapes = ", ".join(f"{name} {np.shape(value)}" for name, value in result.items())
        return "solve_shapes", {"shapes": shapes}
    X, T = _fresh()
    share = _share(result, X, T)
    if share >= ASKED - SLACK:
        return None
    said = _side(result, X) > 0
    values = {"got": f"{share:.1%}"}
    if said.all() or not said.any():
        return "not_solved", values, "one_answer"
    if 1 - share >= ASKED - SLACK:
        return "not_solved", values, "targets_swapped"
    return "not_solved", values, "local_minimum" if share > GUESSING else "guessing"


def _fits(params: dict) -> bool:
    shapes = {name: np.shape(value) for name, value in params.items()}
    if any(len(shapes[name]) != 2 for name in ("W1", "W2", "W0")):
        return False
    first, second = shapes["W2"]
    wanted = {"W1": (2, first), "b1": (first,), "W2": (first, second), "b2": (second,), "W0": (second, 1), "b0": (1,)}
    return first > 0 and second > 0 and shapes == wanted


def _fresh() -> tuple[Array, Array]:
    """The same fresh sets for everybody, all in one."""
    rng, n = np.random.default_rng(20191101), FRESH_SETS * POINTS // 4
    blocks = [(x1, x2) for x1 in (-CENTRE, CENTRE) for x2 in (-CENTRE, CENTRE)]
    X = np.vstack([rng.normal(centre, math.sqrt(VARIANCE), size=(n, 2)) for centre in blocks])
    return X, np.vstack([np.full((n, 1), float(x1 == x2)) for x1, x2 in blocks])


# ------------------------------------------------------------------------------------------ pictures
Picture = tuple[float, float, list[list[float]], list[tuple[float, float, float]]] | None
SCALE = 15.0  # of the training run that is drawn


def classifier_map(result: tuple) -> Picture:
    """The probability over the slide's square, with the four blocks' centres; result is (params, losses)."""
    centres = [(7.0, 7.0, 0.0), (22.0, 7.0, 0.0), (7.0, 22.0, 0.0), (20.0, 20.0, 1.0)]
    return _map(result, 0.0, 30.0, SCALE, centres)


def trained_map(result: tuple) -> Picture:
    """The probability over the four quadrants; result is (params, losses)."""
    return _map(result, -15.0, 15.0, 1.0, _corners())


def quadrants_map(result: dict) -> Picture:
    """The probability over the four quadrants; result is params."""
    return _map((result,), -15.0, 15.0, 1.0, _corners())


def _corners() -> list[tuple[float, float, float]]:
    return [(x1, x2, float(x1 == x2)) for x1 in (-CENTRE, CENTRE) for x2 in (-CENTRE, CENTRE)]


def _map(result: tuple, low: float, high: float, scale: float, points: list[tuple[float, float, float]]) -> Picture:
    axis = np.linspace(low, high, 41)
    x1, x2 = np.meshgrid(axis, axis)
    try:
        side = _side(result[0], np.column_stack([x1.ravel(), x2.ravel()]), scale)
    except (TypeError, ValueError, IndexError, KeyError):
        return None  # not the right parts or shapes: there is nothing to draw
    if not np.isfinite(side).all():
        return None
    return low, high, (0.5 + 0.5 * np.tanh(0.5 * side)).reshape(41, 41).tolist(), points
