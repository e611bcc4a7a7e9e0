"""드롭아웃 / Dropout.

과적합을 막으려고, 학습할 때마다 무작위로 고른 뉴런의 출력을 0으로 만드는 방법입니다.

A method against overfitting: in every training step the outputs of randomly chosen neurons become
0.

확인 / Check: nngrade check l5_dnn/dropout.py
"""

import numpy as np


def dropout(
    x: np.ndarray,
    rate: float,
    rng: np.random.Generator,
    training: bool = True,
) -> np.ndarray:
    """역 드롭아웃 / Inverted dropout: drop with probability rate, scale up what stays.

    학습할 때는 x의 원소마다 서로 독립적으로, 확률 rate로 0이 되게 하고 남은 원소는 1 - rate로
    나눕니다. 이렇게 나누어 두면 평균이 그대로여서 추론할 때는 아무것도 하지 않아도 됩니다.
    training=False이면 x의 값을 그대로 돌려줍니다. rate는 0 이상 1 미만이어야 하고, 학습할 때 그렇지
    않으면 ValueError를 일으킵니다. x는 어떤 모양이어도 되고 결과도 같은 모양입니다. 난수는 받은
    rng에서만 뽑고, 받은 x는 바꾸지 마세요. 슬라이드에는 그림만 있고 나누기는 나오지 않습니다.
    (슬라이드: Dropout 기법)

    In training each element of x becomes 0 with probability rate, independently of the others, and
    the elements that stay are divided by 1 - rate. Because of this division the mean is kept, and
    nothing is left to do in inference: with training=False the values of x come back unchanged.
    rate must be at least 0 and below 1; otherwise, in training, raise ValueError. x may have any
    shape, and the result has that shape. Draw from the given rng only and leave x as it is. The
    slide has only the picture, without the division. (Slide: Dropout)

    예 / Example:
        dropout(np.array([1.0, 2.0, 3.0, 4.0]), 0.5, rng)  -> e.g. array([2., 0., 0., 8.])
    """
    raise NotImplementedError
