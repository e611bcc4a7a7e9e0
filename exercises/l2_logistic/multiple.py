"""특성이 여러 개인 로지스틱 회귀 / Logistic regression with several features.

특성이 둘(공부 시간, 과외 횟수)인 데이터로 합격을 예측합니다. 표본은 행입니다: X는 (n, d), 가중치
w는 (d,), 편향 b는 숫자, 정답 y와 확률 h는 (n,)입니다. 슬라이드는 d = 2이지만 함수는 어떤 d에서도
되어야 합니다.

You predict passing from two features, hours of study and tutoring sessions. Samples are rows: X is
(n, d), the weights w are (d,), the bias b is a number, targets y and probabilities h are (n,). The
slide has d = 2, but the functions work for any d.

확인 / Check: nngrade check l2_logistic/multiple.py
"""

import numpy as np


def hypothesis(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """합격 확률 / The probability of each row: sigmoid(w·x + b).

    X는 (n, d), w는 (d,), b는 숫자이고 결과는 (n,)입니다. 슬라이드는 a를 (2, 1) 행렬로 두어서 결과가
    (7, 1)이지만, 여기서는 (n,)입니다. 부호는 슬라이드의 이 부분과 같은 표준 부호입니다: 가중합이
    클수록 확률이 커집니다. (슬라이드: 다중 로지스틱 회귀)

    X is (n, d), w is (d,), b a number, and the result is (n,). On the slide a is a (2, 1) matrix and
    the result (7, 1); here it is (n,). The signs are the standard ones, as in this part of the slides:
    a larger sum gives a higher probability. (Slide: multiple logistic regression)

    예 / Example:
        hypothesis(np.array([[1.0, 2.0], [0.0, 0.0]]), np.array([1.0, -0.5]), 0.0)
            -> array([0.5, 0.5])
    """
    raise NotImplementedError


def fit(
    X: np.ndarray,
    y: np.ndarray,
    w: np.ndarray,
    b: float,
    learning_rate: float,
    steps: int,
) -> tuple[np.ndarray, float, np.ndarray]:
    """경사 하강법 / Plain gradient descent from (w, b); returns (w, b, losses).

    평균 로그 손실을 줄입니다. steps번, w와 b에서 학습률 곱하기 그 미분을 뺍니다. 모든 미분은 갱신하기
    전의 같은 (w, b)에서, 모든 표본을 써서 구합니다. losses는 (steps,) 배열이나 리스트이고 갱신한
    뒤의 손실이 들어갑니다. steps가 0이면 비어 있습니다. 받은 w는 바꾸지 마세요. 슬라이드의 첫 코드에는
    `if i + 1 % 300 == 0`이 있는데 `(i + 1) % 300`이어야 합니다. 또 슬라이드의 loss는 마지막 갱신
    전의 값입니다. 슬라이드의 300번째 줄 (0.8252, -0.5844, -2.3398)에서 학습률 0.1로 2,700번 더 가면
    3000번째 줄 (0.1783, 1.5654, -8.8558)이 되고 손실은 0.05795입니다(슬라이드: 0.0580).
    (슬라이드: 다중 로지스틱 회귀, 학습)

    Reduce the mean log loss: subtract from w and from b, `steps` times, the learning rate times the
    derivative. All derivatives are taken at the same (w, b), before the update, over all samples.
    losses is an array or list (steps,) with the loss after each update, empty when steps is 0. Leave
    the given w as it is. The slide's first listing says `if i + 1 % 300 == 0`, where
    `(i + 1) % 300` is meant, and its printed loss is the one before the last update. From the
    slide's line at step 300 (0.8252, -0.5844, -2.3398), 2,700 steps more at rate 0.1 give its line
    at step 3000 (0.1783, 1.5654, -8.8558) with a loss of 0.05795 (slide: 0.0580).
    (Slide: multiple logistic regression, training)

    예 / Example:
        fit(np.array([[1.0, 0.0], [3.0, 2.0]]), np.array([0.0, 1.0]), np.zeros(2), 0.0, 0.2, 1)
            -> (array([0.1, 0.1]), 0.0, array([0.6092...]))
    """
    raise NotImplementedError


def accuracy(y: np.ndarray, h: np.ndarray) -> float:
    """정확도 / The share of samples that are predicted right.

    확률 h (n,)가 0.5보다 크면 1, 아니면 0으로 예측합니다(정확히 0.5이면 0). 예측이 정답 y (n,)와 같은
    표본의 비율을 0과 1 사이의 숫자 하나로 돌려줍니다. 백분율이 아닙니다.
    (슬라이드: 오차를 최소로 하는 값 찾기, predicted와 accuracy)

    A probability h (n,) above 0.5 predicts 1, any other 0 (exactly 0.5 predicts 0). Return the share
    of samples whose prediction equals the target y (n,), one number between 0 and 1, not a
    percentage. (Slide: finding the values that minimise the error, predicted and accuracy)

    예 / Example:
        accuracy(np.array([1.0, 0.0, 1.0, 0.0]), np.array([0.9, 0.2, 0.4, 0.1]))  -> 0.75
    """
    raise NotImplementedError
