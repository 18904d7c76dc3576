"""Expected values for the statistics of programmes, by independent implementations: SciPy and statsmodels.

Renew with:  apt install python3-scipy python3-statsmodels
             /usr/bin/python3 tests/Crossways.Programmes.Tests/reference/expected.py
It writes statistics.json beside itself. The data are drawn once with a fixed seed and kept in that file, so that the
test reads the same numbers as this script. What neither library has (Bonett's interval, Cliff's interval, BCa with our
generator) is written out here with NumPy from the published formulas, apart from the C# code.
"""
import json
import math
import os

import numpy as np
from scipy import special, stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.oneway import anova_oneway
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

rng = np.random.default_rng(20261127)


def paired(before, after):
    before, after = np.asarray(before, float), np.asarray(after, float)
    change, n = after - before, len(before)
    low, high = DescrStatsW(change).tconfint_mean()
    s1, s2 = before.var(ddof=1), after.var(ddof=1)
    s = math.sqrt((s1 + s2) / 2)
    d, df, cov = change.mean() / s, n - 1, np.cov(before, after)[0, 1]
    error = math.sqrt(d**2 * (s1**2 + s2**2 + 2 * cov**2) / (8 * df * s**4) + (s1 + s2 - 2 * cov) / (df * s**2))
    j = special.gamma(df / 2) / (math.sqrt(df / 2) * special.gamma((df - 1) / 2)) if df < 300 else 1 - 3 / (4 * df - 1)
    z = stats.norm.ppf(0.975)
    moved = change[change != 0]
    tied = len(np.unique(np.abs(moved))) < len(moved)
    exact = not tied and len(moved) <= 50
    ranks = stats.rankdata(np.abs(moved))
    p = stats.wilcoxon(moved, correction=not exact, mode="exact" if exact else "approx").pvalue
    return dict(
        before=before.tolist(), after=after.tolist(), change=change.mean(), low=low, high=high,
        g=d * j, gLow=(d - z * error) * j, gHigh=(d + z * error) * j,
        positive=ranks[moved > 0].sum(), dominance=(ranks[moved > 0].sum() - ranks[moved < 0].sum()) / ranks.sum(), p=p,
    )


def cliff(one, other):
    x, y = np.asarray(one, float), np.asarray(other, float)
    n, m = len(x), len(y)
    d = np.sign(x[:, None] - y[None, :])
    delta = d.mean()
    unbiased = (m**2 * ((d.mean(axis=1) - delta) ** 2).sum() + n**2 * ((d.mean(axis=0) - delta) ** 2).sum() - ((d - delta) ** 2).sum()) / (
        m * n * (m - 1) * (n - 1)
    )
    var, z = max(unbiased, (1 - delta**2) / (m * n - 1)), stats.norm.ppf(0.975)
    half = z * math.sqrt(var) * math.sqrt((1 - delta**2) ** 2 + z**2 * var)
    bottom = 1 - delta**2 + z**2 * var
    if abs(delta) == 1:
        bound = (min(n, m) - z**2) / (min(n, m) + z**2)
        return dict(one=x.tolist(), other=y.tolist(), delta=delta, low=min(delta, delta * bound), high=max(delta, delta * bound))
    return dict(one=x.tolist(), other=y.tolist(), delta=delta, low=(delta - delta**3 - half) / bottom, high=(delta - delta**3 + half) / bottom)


class Dice:
    """SplitMix64, begun from FNV-1a of the purpose and the seed."""

    M = (1 << 64) - 1

    def __init__(self, seed, purpose):
        state = 14695981039346656037
        for letter in purpose:
            state = ((state ^ ord(letter)) * 1099511628211) & self.M
        self.state = state ^ ((seed * 0x9E3779B97F4A7C15) & self.M)

    def below(self, sides):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.M
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.M
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.M
        return (z ^ (z >> 31)) % sides


def bca(values, seed, draws=2000):
    values = np.asarray(values, float)
    n, dice, theta = len(values), Dice(seed, "bootstrap"), values.mean()
    drawn = np.array([np.mean([values[dice.below(n)] for _ in range(n)]) for _ in range(draws)])
    z0 = stats.norm.ppf(stats.percentileofscore(np.round(drawn, 12), round(theta, 12), kind="mean") / 100)
    left_out = np.array([np.delete(values, i).mean() for i in range(n)])
    away = left_out.mean() - left_out
    a = (away**3).sum() / (6 * (away**2).sum() ** 1.5)
    z = stats.norm.ppf([0.025, 0.975])
    low, high = np.percentile(drawn, 100 * stats.norm.cdf(z0 + (z0 + z) / (1 - a * (z0 + z))))
    theirs = stats.bootstrap((values,), np.mean, n_resamples=20000, method="BCa", random_state=1).confidence_interval
    return dict(values=values.tolist(), seed=seed, low=low, high=high, theirLow=theirs.low, theirHigh=theirs.high)


def groups(named):
    values = list(named.values())
    welch = anova_oneway(values, use_var="unequal", welch_correction=True)
    names, pairs = list(named), []
    for i in range(len(names)):
        for j in range(i + 1, len(names)):
            pairs.append((names[i], names[j], CompareMeans(DescrStatsW(values[i]), DescrStatsW(values[j]))))
    p = [pair.ttest_ind(usevar="unequal")[1] for _, _, pair in pairs]
    adjusted = multipletests(p, method="holm")[1]
    out = []
    for (first, second, pair), one in zip(pairs, adjusted):
        low, high = pair.tconfint_diff(alpha=0.05 / len(pairs), usevar="unequal")
        out.append(dict(first=first, second=second, low=low, high=high, p=float(one)))
    return dict(groups={name: list(map(float, value)) for name, value in named.items()}, p=float(welch.pvalue), pairs=out)


def form(scores):
    scores = np.asarray(scores, float)
    k, total = scores.shape[1], scores.sum(axis=1)
    alpha = k / (k - 1) * (1 - scores.var(axis=0, ddof=1).sum() / total.var(ddof=1))
    return dict(
        scores=scores.tolist(), alpha=alpha, difficulty=scores.mean(axis=0).tolist(),
        discrimination=[stats.pearsonr(scores[:, i], total - scores[:, i])[0] for i in range(k)],
    )


def knowledge(n, gain):
    able = rng.normal(55, 14, n)
    return np.clip(able + rng.normal(0, 9, n), 0, 100), np.clip(able + gain + rng.normal(0, 9, n), 0, 100)


def likert(n, mean):
    return np.clip(np.round(rng.normal(mean, 1.0, n)), 1, 5)


ability = rng.normal(0, 1, 80)
expected = dict(
    proportions=[
        dict(seen=seen, of=of, low=low, high=high)
        for seen, of in [(0, 5), (1, 7), (9, 12), (40, 66), (200, 200), (113, 187)]
        for low, high in [proportion_confint(seen, of, method="wilson")]
    ],
    paired=[paired(*knowledge(12, 8)), paired(*knowledge(66, 12)), paired(*knowledge(180, 0)), paired(likert(40, 3), likert(40, 3.6)), paired([4, 6, 5, 7], [5, 8, 8, 6])],
    dominance=[cliff(likert(30, 3), likert(45, 3.7)), cliff(likert(8, 4), likert(9, 2)), cliff([1, 2, 3], [4, 5, 5])],
    bootstrap=[bca(likert(24, 0.9), 7), bca(likert(66, 3.8) - likert(66, 3.2), 11), bca(rng.integers(0, 11, 15), 3)],
    comparisons=[
        groups(dict(first=rng.normal(10, 8, 66), second=rng.normal(13, 10, 70), third=rng.normal(9, 6, 64))),
        groups({f"g{i}": rng.normal(i, 3 + i, 6 + 3 * i) for i in range(5)}),
    ],
    forms=[form((rng.random((80, 12)) < 1 / (1 + np.exp(-(ability[:, None] - np.linspace(-1.5, 1.5, 12))))).astype(float))],
)

with open(os.path.join(os.path.dirname(__file__), "statistics.json"), "w") as file:
    json.dump(expected, file, indent=1)
    file.write("\n")
