"""교차 검증과 엘보 방법 / Cross-validation and the elbow method.

모델이 처음 보는 데이터에서 얼마나 잘 맞는지 재는 K겹 교차 검증과, 학습을 어디에서 멈출지 고르는
엘보 방법을 만듭니다.

You write k-fold cross-validation, which measures how well a model does on data that it has not
seen, and the elbow method, which chooses where to stop training.

확인 / Check: nngrade check l2_logistic/validation.py
"""

from collections.abc import Callable
from typing import Any

import numpy as np


def kfold_indices(n: int, k: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """K겹의 인덱스 / k pairs (train_indices, test_indices) of 0 ... n - 1.

    인덱스 0, 1, ..., n - 1을 순서대로 이어진 k개의 겹으로 나눕니다. 겹마다 (훈련 인덱스, 시험 인덱스) 쌍을
    만들어, 첫 겹이 시험인 쌍부터 차례로 k개를 리스트로 돌려줍니다. 시험 인덱스는 그 겹, 훈련 인덱스는 나머지
    전부이고, 둘 다 작은 수부터입니다. 모든 인덱스는 정확히 한 겹에서 시험에 쓰입니다. n이 k로
    나누어떨어지지 않으면 처음 n % k개의 겹이 하나씩 더 큽니다. k < 2이거나 k > n이면 ValueError를
    일으킵니다. 섞지 마세요. (슬라이드: K-Fold Cross Validation)

    Cut the indices 0, 1, ..., n - 1, in their order, into k contiguous folds. Return a list of k
    pairs (train indices, test indices), beginning with the pair that tests the first fold. The test
    indices are the fold, the train indices all others, both ascending. Every index is tested in
    exactly one fold. If k does not divide n, the first n % k folds are one larger. k < 2 or k > n
    raises ValueError. Do not shuffle. (Slide: K-Fold Cross Validation)

    예 / Example:
        kfold_indices(5, 2)  -> [(array([3, 4]), array([0, 1, 2])), (array([0, 1, 2]), array([3, 4]))]
    """
    raise NotImplementedError


def cross_validate(
    fit: Callable[[np.ndarray, np.ndarray], Any],
    score: Callable[[Any, np.ndarray, np.ndarray], float],
    X: np.ndarray,
    y: np.ndarray,
    k: int,
) -> np.ndarray:
    """교차 검증 / The score of every fold: (k,).

    kfold_indices의 겹마다 모델을 새로 학습시키고 점수를 잽니다. model = fit(X_train, y_train)은 그 겹을
    뺀 나머지로 학습한 모델이고, score(model, X_test, y_test)는 그 겹에서 잰 숫자입니다. 모델이 무엇인지는
    몰라도 됩니다. fit이 돌려준 것을 그대로 score에 넘기세요. 평균을 내지 말고 겹의 순서대로 점수 k개를
    배열이나 리스트로 돌려줍니다. X는 (n, d), y는 (n,)입니다. (슬라이드: K-Fold Cross Validation, 1~4단계)

    For every fold of kfold_indices train a new model and measure it: model = fit(X_train, y_train) is
    trained on everything but the fold, and score(model, X_test, y_test) is a number measured on the
    fold. You need not know what a model is; hand what fit returns on to score. Return the k scores in
    the order of the folds, as an array or list, without taking their mean. X is (n, d), y is (n,).
    (Slide: K-Fold Cross Validation, steps 1 to 4)

    예 / Example (모델이 평균값 하나일 때 / when the model is just a mean):
        cross_validate(lambda X, y: y.mean(), lambda m, X, y: abs(m - y.mean()),
                       np.zeros((4, 1)), np.array([1.0, 2.0, 5.0, 7.0]), 2)  -> array([4.5, 4.5])
    """
    raise NotImplementedError


def elbow(steps: np.ndarray, losses: np.ndarray) -> float:
    """엘보 방법 / The step at the bend of the loss curve.

    점 (steps[i], losses[i])들의 첫 점과 마지막 점을 잇는 직선에서 가장 먼 점을 찾아, 그 점의 step 값을
    돌려줍니다(인덱스가 아닙니다). 거리는 직선의 위쪽이든 아래쪽이든 절댓값으로 재고, 같은 거리가 여럿이면
    가장 앞의 점입니다. 세로 거리를 재도 수직 거리를 재도 같은 점이 나오고, 축의 단위를 바꾸어도
    마찬가지입니다. steps와 losses는 (m,) 배열이고 steps는 커지는 순서이며 간격은 고르지 않을 수 있습니다.
    슬라이드는 눈으로 보아 약 3,000번이라고 하는데, 이 방법의 답은 곡선을 어디까지 그렸는지에 따라
    달라집니다. (슬라이드: Elbow Method)

    Among the points (steps[i], losses[i]) find the one that lies farthest from the straight line
    through the first and the last point, and return its step (not its index). The distance is
    absolute, above the line or below; of equal distances the first point counts. Whether you measure
    it vertically or perpendicularly makes no difference to which point it is, nor do the units of the
    axes. steps and losses are arrays (m,); steps ascend, perhaps unevenly. The slide says about 3,000
    steps by eye; the answer of this method depends on where the curve ends. (Slide: Elbow Method)

    예 / Example:
        elbow(np.array([0, 100, 200, 300]), np.array([1.0, 0.3, 0.1, 0.0]))  -> 100
    """
    raise NotImplementedError
