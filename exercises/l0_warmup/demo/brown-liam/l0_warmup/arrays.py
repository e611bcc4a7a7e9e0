"""준비 운동: 배열 계산 / Warm-up: computing with arrays.

이 파일은 nngrade를 처음 써 보는 연습입니다. 함수 세 개를 완성하면서 채점 메시지를 읽는 법을
익힙니다. 각 함수의 `raise NotImplementedError`를 지우고 여러분의 코드를 쓴 다음
`nngrade check l0_warmup`을 실행하세요. NumPy의 어떤 기능이든 써도 됩니다. 반복문도 괜찮습니다.

This file is for trying out nngrade. Complete three functions and get to know the messages.
Replace each `raise NotImplementedError` with your code, then run `nngrade check l0_warmup`.
Anything in NumPy is allowed, and so are plain loops.
"""

import numpy as np


def square(x: np.ndarray | float) -> np.ndarray | float:
    """제곱 / The square of every element.

    원소마다 x * x를 계산합니다. x는 숫자 하나여도, 어떤 모양의 배열이어도 됩니다.
    결과의 모양은 x와 같습니다. 받은 배열 x의 내용은 바꾸지 말고 새 배열을 돌려주세요.

    Computes x * x for each element. x may be one number or an array of any shape; the result
    has the shape of x. Leave the array that you were given as it is and return a new one.

    예 / Example:
        square(3.0)                    -> 9.0
        square(np.array([-1.0, 2.5]))  -> array([1.  , 6.25])
    """
    raise NotImplementedError


def mean_absolute_error(y: np.ndarray, p: np.ndarray) -> float:
    """평균 절대 오차 / Mean absolute error: one number.

    정답 y와 예측 p의 차이의 절댓값을 모든 원소에 대해 평균한 숫자 하나를 돌려줍니다.
    y와 p는 모양이 같은 배열입니다: (n,)일 수도 있고 (n, d)일 수도 있습니다.
    모양이 다르면 ValueError를 일으키세요. NumPy는 (3,)과 (3, 1)을 빼도 불평하지 않고
    (3, 3)을 만들기 때문에 모양을 직접 확인해야 합니다.

    Returns one number: the absolute differences between the targets y and the predictions p,
    averaged over all elements. y and p are arrays of one shape, (n,) or (n, d). Different shapes
    raise ValueError. Check the shapes yourself: NumPy subtracts (3,) and (3, 1) without a
    complaint and gives (3, 3).

    예 / Example:
        mean_absolute_error(np.array([1.0, 2.0]), np.array([3.0, 1.0]))  -> 1.5
    """
    raise NotImplementedError


def minmax_scale(X: np.ndarray) -> np.ndarray:
    """최소-최대 정규화 / Scale every column to the range from 0 to 1.

    X는 (n, d) 배열입니다. 행은 표본, 열은 특성입니다. 열마다 따로, 그 열의 가장 작은 값이 0,
    가장 큰 값이 1이 되도록 옮기고 나눈 (n, d) 실수 배열을 돌려줍니다. 모든 값이 같은 열은
    0으로 채웁니다. 이때 0으로 나누었다는 경고가 나오면 안 됩니다. X는 바꾸지 마세요.

    X is (n, d): rows are samples, columns are features. Returns an (n, d) array of floats in
    which each column, on its own, is shifted and scaled so that its smallest value is 0 and its
    largest is 1. A column whose values are all equal becomes 0, without a warning about a
    division by zero. Leave X as it is.

    예 / Example:
        minmax_scale(np.array([[1.0, 5.0],      -> array([[0.  , 0.  ],
                               [2.0, 5.0],                [0.25, 0.  ],
                               [5.0, 5.0]]))              [1.  , 0.  ]])
    """
    raise NotImplementedError
