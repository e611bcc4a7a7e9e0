"""특성 하나의 로지스틱 회귀 / Logistic regression with one feature.

공부 시간 x로 합격 확률을 예측합니다. 모델, 손실, 기울기, 경사 하강법을 차례로 만듭니다.
슬라이드의 데이터는 x = 2, 4, ..., 14시간, y = 0, 0, 0, 1, 1, 1, 1(합격)입니다.

You predict the probability of passing from the hours of study x: first the model, then the loss,
its gradient, and gradient descent. The slide's data: x = 2, 4, ..., 14 hours and
y = 0, 0, 0, 1, 1, 1, 1 (passed).

확인 / Check: nngrade check l2_logistic/regression.py
"""

import numpy as np


def hypothesis(x: np.ndarray, a: float, b: float) -> np.ndarray:
    """합격 확률 / The probability: sigmoid(a * x + b), that is 1 / (1 + e^-(a * x + b)).

    x는 (n,) 배열, a와 b는 숫자이고, 결과는 0과 1 사이의 확률 (n,)입니다. 슬라이드의 식은
    e^(-ax+b)인데, 지수 전체에 붙어야 할 마이너스가 ax에만 붙어 있습니다. 게다가 실행 결과에는
    a < 0, b > 0이 찍혀 있어서 그 식과도 맞지 않습니다. 여기서는 표준 부호를 씁니다. a > 0이면 x가
    클수록 확률이 커지고, 경계(확률 1/2)는 x = -b/a입니다. 또 슬라이드는 지수가 작아지면 y가 1/2에
    가까워진다고 하지만, 지수가 0일 때 1/2이고 더 작아지면 1에 가까워집니다.
    (슬라이드: 시그모이드 함수 (예측값); 어느 정도에서 멈출까?)

    x is an array (n,), a and b are numbers, and the result are probabilities (n,) between 0 and 1.
    The slide's formula has e^(-ax+b): the minus, which belongs to the whole exponent, stands at ax
    alone; and the slide's log prints a < 0 with b > 0, which does not fit that formula either. Here
    the signs are the standard ones: with a > 0 more hours give a higher probability, and the border
    (probability 1/2) lies at x = -b/a. The slide also says that y comes close to 1/2 as the exponent
    falls; it is 1/2 where the exponent is 0 and comes close to 1 below.
    (Slide: the sigmoid as the prediction; where to stop?)

    예 / Example:
        hypothesis(np.array([0.0, 2.0]), 1.0, -2.0)  -> array([0.1192..., 0.5])
    """
    raise NotImplementedError


def log_loss(y: np.ndarray, h: np.ndarray) -> float:
    """로그 손실 / Mean binary cross-entropy: the mean of -{y log h + (1 - y) log(1 - h)}.

    y는 0과 1인 정답 (n,), h는 예측 확률 (n,)이고, 결과는 숫자 하나입니다. log는 자연로그입니다.
    슬라이드의 식은 표본 하나의 손실이고, 슬라이드의 코드처럼 모든 표본에 대해 평균을 냅니다.
    h가 정확히 0이나 1이면 log 0이 나타납니다. 이때도 결과는 유한하고 경고가 없어야 합니다:
    확실하게 틀린 예측의 손실은 크고(5보다 큼), 확실하게 맞은 예측의 손실은 0에 가깝습니다(1e-5
    이하). 보통 h를 1e-16에서 1e-7 사이의 작은 값만큼 0과 1에서 떼어 놓습니다.
    (슬라이드: 로지스틱 회귀, Loss)

    y are targets 0 and 1 (n,), h predicted probabilities (n,), and the result is one number. log is
    the natural logarithm. The slide's formula is the loss of one sample; take the mean over the
    samples, as its code does. Where h is exactly 0 or 1 a log 0 appears. The result must still be
    finite, without a warning: large (above 5) for a prediction that is certain and wrong, close to 0
    (at most 1e-5) for one that is certain and right. Usually h is kept away from 0 and 1 by a small
    number from 1e-16 to 1e-7. (Slide: logistic regression, Loss)

    예 / Example:
        log_loss(np.array([1.0, 0.0]), np.array([0.5, 0.5]))  -> 0.6931...
    """
    raise NotImplementedError


def gradients(x: np.ndarray, y: np.ndarray, a: float, b: float) -> tuple[float, float]:
    """기울기 / The derivatives (dL/da, dL/db) of the mean loss.

    모델 hypothesis(x, a, b)의 평균 로그 손실 L을 a와 b로 각각 미분한 숫자 두 개를 튜플로
    돌려줍니다. x와 y는 (n,), a와 b는 숫자입니다. 슬라이드는 TensorFlow에 맡긴 계산입니다. 연쇄
    법칙으로 미분하면 시그모이드의 미분과 로그의 미분이 약분되어 아주 간단한 식이 됩니다.
    (슬라이드: loss를 최소로 하는 값 찾기)

    Return two numbers as a tuple: the derivatives by a and by b of L, the mean log loss of the model
    hypothesis(x, a, b). x and y are (n,), a and b numbers. The slide leaves this to TensorFlow. By
    the chain rule the derivative of the sigmoid cancels against that of the logarithm, and a very
    simple formula is left. (Slide: finding the values that minimise the loss)

    예 / Example:
        gradients(np.array([1.0, 3.0]), np.array([0.0, 1.0]), 0.0, 0.0)  -> (-0.5, 0.0)
    """
    raise NotImplementedError


def fit(
    x: np.ndarray,
    y: np.ndarray,
    a: float,
    b: float,
    learning_rate: float,
    steps: int,
) -> tuple[float, float, np.ndarray]:
    """경사 하강법 / Plain gradient descent from (a, b); returns (a, b, losses).

    받은 a, b에서 시작해 steps번, a와 b에서 각각 학습률 곱하기 그 미분을 뺍니다. 두 미분은 갱신하기
    전의 같은 (a, b)에서 구합니다. losses는 (steps,) 배열이나 리스트이고, 갱신할 때마다 갱신한 뒤의
    손실이 들어갑니다. steps가 0이면 a, b는 그대로, losses는 비어 있습니다.
    슬라이드의 실행(학습률 0.5)은 우리 부호로 a = -0.1849, b = 0.4334에서 시작하고 6,000번 뒤
    손실이 0.0152, 60,000번 뒤 0.0017, a = 5.1489, b = -35.9008입니다.
    (슬라이드: 학습, Epoch 0~60000)

    Starting from the given a and b, subtract from each, `steps` times, the learning rate times its
    derivative. Both derivatives are taken at the same (a, b), before the update. losses is an array
    or list (steps,) that holds, for every update, the loss after it. With steps 0 a and b come back
    as they were, and losses is empty. The slide's run (learning rate 0.5) starts, in our signs, at
    a = -0.1849, b = 0.4334; after 6,000 steps the loss is 0.0152, after 60,000 it is 0.0017 with
    a = 5.1489, b = -35.9008. (Slide: training, epochs 0 to 60000)

    예 / Example:
        fit(np.array([1.0, 3.0]), np.array([0.0, 1.0]), 0.0, 0.0, 0.2, 1)
            -> (0.1, 0.0, array([0.6493...]))
    """
    raise NotImplementedError
