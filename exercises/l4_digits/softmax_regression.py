"""소프트맥스 회귀 / Softmax regression: digits from pixels, without a hidden layer.

강의의 숫자 분류기입니다: 픽셀 784개에서 바로 클래스 10개의 확률을 구합니다. MNIST에서 정확도가
90-91 %입니다. 표본은 행이고, X는 (n, d), W는 (d, k), b는 (k,), 목표 T와 확률 P는 (n, k)입니다.
T는 원-핫입니다. 슬라이드의 TensorFlow 1 코드(placeholder, Session, Saver)는 이제 실행되지 않으므로
NumPy로 만듭니다.

The lecture's digit classifier: from 784 pixels straight to the probabilities of 10 classes. On
MNIST it reaches 90-91 %. Samples are rows: X is (n, d), W (d, k), b (k,), the one-hot targets T and
the probabilities P are (n, k). The slides' TensorFlow 1 code (placeholders, a Session, a Saver) no
longer runs; you build it with NumPy.

확인 / Check: nngrade check l4_digits/softmax_regression.py
"""

import numpy as np


def one_hot(labels: np.ndarray, n_classes: int = 10) -> np.ndarray:
    """원-핫 / One row for each label, with a 1 in the label's column.

    labels는 0부터 n_classes - 1까지의 정수로 된 (n,) 배열이고, 결과는 0과 1로 된 (n, n_classes)
    행렬입니다. labels에 나오지 않는 클래스가 있어도 열의 수는 n_classes입니다.
    (슬라이드: Cost Function, y_train은 [None, 10])

    labels is an array (n,) of whole numbers from 0 to n_classes - 1, the result a matrix
    (n, n_classes) of zeros and ones. It has n_classes columns even when some classes do not occur.
    (Slide: Cost Function, y_train is [None, 10])

    예 / Example:
        one_hot(np.array([2, 0]), 3)  -> array([[0., 0., 1.], [1., 0., 0.]])
    """
    raise NotImplementedError


def softmax(Z: np.ndarray) -> np.ndarray:
    """소프트맥스 / e^z divided by the sum of e^z over the row.

    Z (n, k)의 행마다 exp(z_j) / Σ_i exp(z_i)를 계산합니다. 행마다 합이 1입니다. 슬라이드의 식을 그대로
    옮기면 z = 10000에서 넘칩니다. 마지막 점수를 받으려면 |z| = 10000에서도 경고 없이 맞아야 합니다. 한
    행의 모든 z에서 같은 수를 빼도 결과는 변하지 않습니다. (슬라이드: Single Layer Neural Network)

    Computes exp(z_j) / sum_i exp(z_i) within each row of Z (n, k); every row sums to 1. Copied
    literally, the slide's formula overflows at z = 10000; for the last point it must be right at
    |z| = 10000, without a warning. The result does not change when the same number is subtracted
    from all z of a row. (Slide: Single Layer Neural Network)

    예 / Example:
        softmax(np.array([[0.0, 0.0], [1.0, 3.0]]))  -> array([[0.5, 0.5], [0.1192..., 0.8807...]])
    """
    raise NotImplementedError


def cross_entropy(P: np.ndarray, T: np.ndarray) -> float:
    """교차 엔트로피 / Sum of -t log p over all samples and classes.

    P (n, k)는 확률, T (n, k)는 원-핫 목표입니다. 자연로그를 씁니다. 슬라이드의 tf.reduce_sum처럼
    평균이 아니라 합이고, 숫자 하나를 돌려줍니다. p가 정확히 0이면 log(0)이 생깁니다. 경고 없이 유한한
    값이 나와야 하고, 맞힌 표본은 0.00001 이하, 틀린 표본은 5보다 커야 합니다. 보통 확률에서는 식의 값과
    여섯 자리까지 같아야 합니다. (슬라이드: Cost Function)

    P (n, k) are probabilities, T (n, k) one-hot targets; log is the natural logarithm. It is a sum,
    not a mean, as the slide's tf.reduce_sum, and one number. Where p is exactly 0 a log(0) turns
    up: the result must stay finite there, without a warning, at most 0.00001 for a sample that is
    right and above 5 for one that is wrong. For ordinary probabilities it must agree with the
    formula to six digits. (Slide: Cost Function)

    예 / Example:
        cross_entropy(np.array([[0.2, 0.8], [0.5, 0.5]]), np.array([[0, 1], [1, 0]]))  -> 0.9162...
    """
    raise NotImplementedError


def predict(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """예측 / Probabilities of the classes: softmax(X W + b).

    모양: X (n, d), W (d, k), b (k,), 결과 (n, k). X W + b의 값이 10000만큼 커도 경고 없이 맞아야
    마지막 점수를 받습니다. 슬라이드 한 장은 b를 [1, 10]으로, 다음 장은 [10]으로 씁니다. 여기서는
    (k,)입니다. (슬라이드: Single Layer Neural Network, Cost Function)

    Shapes: X (n, d), W (d, k), b (k,), result (n, k). For the last point it must be right, without
    a warning, where X W + b is as large as 10000. One slide gives b the shape [1, 10], the next one
    [10]; here it is (k,). (Slides: Single Layer Neural Network, Cost Function)

    예 / Example:
        predict(X, np.zeros((784, 10)), np.zeros(10))  -> 0.1 everywhere
    """
    raise NotImplementedError


def get_batch(X: np.ndarray, T: np.ndarray, size: int, i: int) -> tuple[np.ndarray, np.ndarray]:
    """i번째 배치 / The i-th batch of `size` rows, wrapping around the end.

    배치 0은 행 0부터 size - 1까지, 배치 1은 그다음 size개입니다. 마지막 행 다음에는 다시 행 0이
    옵니다(배치 도중이라도). 그래서 배치에는 언제나 꼭 size개의 행이 있고, i는 얼마든지 클 수 있습니다.
    (X_batch, T_batch)를 돌려줍니다. 섞지 않습니다. X와 T의 첫 축이 표본입니다.
    (슬라이드: Training, get_batch(x_train, y_train, 100, i))

    Batch 0 is rows 0 to size - 1, batch 1 the next `size`. After the last row comes row 0 again,
    even in the middle of a batch; so a batch always has exactly `size` rows, and i may be as large
    as you like. Return (X_batch, T_batch). Nothing is shuffled. The first axis of X and T is the
    samples. (Slide: Training, get_batch(x_train, y_train, 100, i))

    예 / Example (5행 / 5 rows, size 2):
        i = 0: rows 0, 1    i = 1: rows 2, 3    i = 2: rows 4, 0    i = 3: rows 1, 2
    """
    raise NotImplementedError


def gradient(
    X: np.ndarray,
    T: np.ndarray,
    W: np.ndarray,
    b: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """기울기 / Gradient of the summed cross-entropy: (dW, db).

    cross_entropy(predict(X, W, b), T)를 W와 b로 미분하여 (dW, db)를 돌려줍니다. 모양은 W (d, k),
    b (k,)와 같습니다. 비용이 합이므로 n으로 나누지 않습니다. 소프트맥스와 교차 엔트로피의 미분을
    함께 하면 간단해집니다. (슬라이드: Training, 옵티마이저가 대신 하는 일)

    Differentiates cross_entropy(predict(X, W, b), T) with respect to W and b and returns (dW, db),
    of the shapes of W (d, k) and b (k,). The cost is a sum: do not divide by n. Taken together, the
    derivatives of softmax and cross-entropy become simple. (Slide: Training, what the optimizer
    does for you)

    예 / Example:
        dW, db = gradient(X, T, W, b)
    """
    raise NotImplementedError


def train(
    X: np.ndarray,
    T: np.ndarray,
    learning_rate: float,
    batch_size: int,
    steps: int,
) -> tuple[np.ndarray, np.ndarray]:
    """학습 / Gradient descent from zeros, one batch a step: (W, b).

    W와 b를 0에서 시작합니다(슬라이드의 tf.zeros). i = 0, 1, ..., steps - 1에 대하여
    get_batch(X, T, batch_size, i)의 기울기를 구하고 learning_rate * 기울기를 뺍니다. 마지막 (W, b)를
    돌려줍니다. 기울기는 배치의 합이므로 학습률은 작아야 합니다. (슬라이드: Training)

    W and b start as zeros (the slide's tf.zeros). For i = 0, 1, ..., steps - 1 take the gradient on
    get_batch(X, T, batch_size, i) and subtract learning_rate * gradient. Return the last (W, b).
    The gradient is a sum over the batch, so the learning rate must be small. (Slide: Training)

    예 / Example:
        W, b = train(X, T, 0.01, 100, 1000)
    """
    raise NotImplementedError


def accuracy(P: np.ndarray, T: np.ndarray) -> float:
    """정확도 / Share of samples whose largest probability is at the target's place.

    행마다 P의 가장 큰 값의 위치와 T의 1의 위치를 비교하고, 같은 행의 비율을 0과 1 사이의 숫자로
    돌려줍니다. (슬라이드: Restoring Variables 다음 장, tf.equal과 tf.argmax)

    Compares, row by row, the place of the largest value of P with the place of the 1 in T, and
    returns the share of rows where they agree, a number between 0 and 1.
    (Slide: after Saving/Restoring Variables, tf.equal and tf.argmax)

    예 / Example:
        accuracy(np.array([[0.4, 0.6], [0.7, 0.3]]), np.array([[0, 1], [0, 1]]))  -> 0.5
    """
    raise NotImplementedError


def save_parameters(path: str, W: np.ndarray, b: np.ndarray) -> None:
    """저장 / Write W and b to the file `path`.

    path는 .npz로 끝나는 파일 이름입니다. load_parameters가 똑같은 값을 되돌려줄 수 있게 저장하세요.
    파일의 내부는 자유입니다. 여러 번 저장하면 마지막 것이 남습니다. 파일을 쓸 수 없는 경로이면 파일을 열
    때 나는 예외(OSError)가 그대로 나오게 두세요. 강의에서는 tf.train.Saver().save가 하던 일입니다.
    (슬라이드: Saving/Restoring Variables)

    path is a file name that ends in .npz. Save in a way that lets load_parameters give back exactly
    the same values; what is inside the file is up to you. After several saves the last one counts.
    Where no file can be written, let the exception of opening it (an OSError) come through. In the
    lecture tf.train.Saver().save does this. (Slide: Saving/Restoring Variables)

    예 / Example:
        save_parameters("digits.npz", W, b)
    """
    raise NotImplementedError


def load_parameters(path: str) -> tuple[np.ndarray, np.ndarray]:
    """복구 / Read (W, b) back from a file that save_parameters wrote.

    save_parameters로 저장한 값을 (W, b)로 돌려줍니다. 값과 모양이 저장할 때와 똑같아야 합니다.
    채점할 때는 여러분의 save_parameters로 저장한 파일을 읽습니다. 파일이 없으면 파일을 열 때 나는
    예외(FileNotFoundError)가 그대로 나오게 두세요. (슬라이드: Saving/Restoring Variables)

    Returns (W, b) as they were saved: the same values, the same shapes. It is checked with a file
    that your own save_parameters wrote. If there is no file, let the exception of opening it (a
    FileNotFoundError) come through. (Slide: Saving/Restoring Variables)

    예 / Example:
        W, b = load_parameters("digits.npz")
    """
    raise NotImplementedError
