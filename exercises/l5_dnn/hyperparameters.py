"""하이퍼파라미터 / Learning rate, epoch, batch size, iteration.

데이터를 배치로 나누어 한 에포크를 도는 법과, 학습률이 경사하강법의 경로를 어떻게 바꾸는지 다룹니다.

How an epoch is cut into batches, and what the learning rate does to the path of gradient descent.

확인 / Check: nngrade check l5_dnn/hyperparameters.py
"""

from collections.abc import Callable, Iterator

import numpy as np


def iterations_per_epoch(n: int, batch_size: int) -> int:
    """에포크당 반복 횟수 / How many batches one epoch takes.

    표본 n개를 batch_size개씩 나누어 한 번씩 모두 쓰는 데 필요한 배치의 수입니다. 마지막에 남는
    표본으로 된 작은 배치도 한 번으로 셉니다. 슬라이드의 예는 나누어떨어지는 경우뿐입니다.
    (슬라이드: Epoch, Batch size, Iteration; 1000과 20이면 50)

    The number of batches needed to use n samples once each, batch_size at a time. A last, smaller
    batch of the samples that are left counts too; the slide's example has none left.
    (Slide: Epoch, Batch size, Iteration; 1000 and 20 give 50)

    예 / Example:
        iterations_per_epoch(1000, 20)  -> 50
        iterations_per_epoch(7, 3)      -> 3
    """
    raise NotImplementedError


def minibatches(
    X: np.ndarray,
    Y: np.ndarray,
    batch_size: int,
    rng: np.random.Generator,
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """미니배치 / One shuffled epoch, batch by batch, as a generator.

    행의 순서를 한 번 섞은 다음 batch_size행씩 (X_batch, Y_batch)를 차례로 yield합니다. 모든 행이 꼭
    한 번씩 나오고, 마지막 배치는 더 작을 수 있습니다. 같은 행의 X와 Y는 늘 함께 있어야 합니다. 섞기는
    받은 rng로만 하고, 받은 X와 Y는 바꾸지 마세요. X의 첫 축이 표본이고 Y는 (n,)이거나 (n, k)입니다.
    (슬라이드: Epoch, Batch size, Iteration)

    Shuffles the order of the rows once, then yields (X_batch, Y_batch), batch_size rows at a time.
    Every row comes exactly once; the last batch may be smaller. X and Y of one row stay together.
    Shuffle with the given rng only, and leave X and Y as they are. The first axis of X is the
    samples; Y is (n,) or (n, k). (Slide: Epoch, Batch size, Iteration)

    예 / Example:
        [len(x) for x, y in minibatches(X, Y, 3, rng)]  -> [3, 3, 1]  (7행이면 / for 7 rows)
    """
    raise NotImplementedError


def gradient_descent(
    gradient: Callable[[np.ndarray], np.ndarray],
    x0: np.ndarray | float,
    learning_rate: float,
    steps: int,
) -> np.ndarray:
    """경사하강법의 경로 / The path of gradient descent, the start included.

    x0에서 시작하여 x <- x - learning_rate * gradient(x)를 steps번 하고, 지나온 점을 모두 돌려줍니다.
    시작점도 들어가므로 점은 steps + 1개입니다. x0가 숫자이면 결과는 (steps + 1,), x0가 (d,)이면
    (steps + 1, d)입니다. x0가 정수여도 소수가 잘리면 안 되고, 받은 x0는 바꾸지 마세요.
    (슬라이드: Learning rate)

    Starts at x0, takes x <- x - learning_rate * gradient(x) `steps` times and returns all the
    points. The start is among them, so there are steps + 1: the result is (steps + 1,) for a number
    x0 and (steps + 1, d) for x0 of shape (d,). A whole number as x0 must not cut off the decimals;
    leave the given x0 as it is. (Slide: Learning rate)

    예 / Example (x^2의 기울기 / gradient of x^2):
        gradient_descent(lambda x: 2 * x, 1.0, 0.25, 2)  -> array([1.  , 0.5 , 0.25])
    """
    raise NotImplementedError


def overshoots(path: np.ndarray, minimum: float = 0.0) -> bool:
    """오버슈팅 / Whether the path ends farther from the minimum than it starts.

    path는 gradient_descent가 돌려준 것과 같은 (steps + 1,) 배열이고 minimum은 최솟점의 위치입니다.
    마지막 점이 첫 점보다 최솟점에서 멀리 있으면 True, 아니면(거리가 같아도) False입니다. 도중의 점은
    보지 않습니다. x^2에서는 학습률이 1보다 크면 True가 됩니다. (슬라이드: Learning rate 설정 시 주의할 점)

    path is an array (steps + 1,) as gradient_descent returns it, and minimum the place of the
    minimum. True when the last point lies farther from the minimum than the first, else False, also
    at equal distance; the points in between do not matter. For x^2 it becomes True when the
    learning rate is above 1. (Slide: what to mind when setting the learning rate)

    예 / Example:
        overshoots(np.array([1.0, -1.5, 2.25]))  -> True
        overshoots(np.array([1.0, -0.5, 0.25]))  -> False
    """
    raise NotImplementedError
