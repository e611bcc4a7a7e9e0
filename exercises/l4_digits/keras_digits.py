"""케라스로 만드는 숫자 분류기 / The digit classifier with Keras.

은닉층이 하나인 신경망으로 손글씨 숫자를 분류합니다. 모델을 만들어 컴파일하고, 학습시키고, 예측하고,
저장했다가 다시 읽습니다. 슬라이드는 케라스 2를 씁니다. 지금의 케라스 3에서 달라진 것은 설명에
적었습니다. 표본은 행입니다. X는 (n, size_in), 원-핫 목표 T는 (n, size_out)입니다.
채점할 때는 아무것도 내려받지 않으므로 load_data()는 아래의 if __name__ == "__main__": 안에서만 부르세요.

A network with one hidden layer classifies handwritten digits: you build and compile it, train it,
predict with it, save it and load it again. The slide uses Keras 2; where Keras 3 differs, the
description says so. Samples are rows: X is (n, size_in), the one-hot targets T are (n, size_out).
Nothing is downloaded while your work is checked, so call load_data() only under
if __name__ == "__main__": below.

확인 / Check: nngrade check l4_digits/keras_digits.py
"""

import numpy as np
from tensorflow import keras


def build_model(size_in: int = 784, size_hidden: int = 100, size_out: int = 10) -> keras.Model:
    """모델 만들기 / One sigmoid hidden layer, softmax output, compiled.

    숫자 size_in개로 된 행을 받아, 뉴런 size_hidden개의 은닉층(시그모이드)과 뉴런 size_out개의
    출력층(소프트맥스)을 지나는 모델을 만들고 컴파일하여 돌려줍니다. 손실 함수는 범주형 교차 엔트로피(목표가
    원-핫), 최적화는 확률적 경사하강법(SGD), 지표는 정확도입니다. 슬라이드의 input_dim은 케라스 2의
    것입니다. 지금은 keras.Input이나 input_shape를 씁니다. 리스트, model.add, 함수형 API 가운데 무엇으로
    만들어도 됩니다. 채점기는 같은 구조의 모델을 새로 만들어 직접 학습시켜 봅니다.
    (슬라이드: Keras Implementation of Digit Classifier)

    Takes rows of size_in numbers, has a hidden layer of size_hidden neurons (sigmoid) and an output
    layer of size_out neurons (softmax), and comes back compiled: the loss is the categorical
    cross-entropy (targets are one-hot), the optimizer stochastic gradient descent (SGD), the metric
    accuracy. The slide's input_dim is Keras 2; today it is keras.Input or input_shape. A list,
    model.add and the functional API are all fine. The grader builds a fresh model of the same
    structure and trains it itself. (Slide: Keras Implementation of Digit Classifier)

    예 / Example:
        build_model().count_params()          -> 79510
        build_model(12, 5, 3).count_params()  -> 83
    """
    raise NotImplementedError


def train(
    model: keras.Model,
    X: np.ndarray,
    T: np.ndarray,
    batch_size: int = 100,
    epochs: int = 15,
) -> keras.callbacks.History:
    """학습 / Train with fit, on all samples; returns the History.

    컴파일된 모델을 표본 전부로, 크기가 batch_size인 배치로, epochs번 학습시킵니다. 받은 모델을 그대로
    쓰고 다시 컴파일하지 않습니다. 검증에 쓸 표본을 떼어 두지 않습니다. fit이 돌려주는 History를 그대로
    돌려줍니다. 채점기는 학습된 가중치를 직접 계산한 것과 비교합니다. (슬라이드: model.fit)

    Train the compiled model for `epochs` epochs on all samples, in batches of batch_size. Use the
    model as it is given and do not compile it again. Keep no samples back for validation. Return the
    History that fit returns. The grader compares the trained weights with its own computation.
    (Slide: model.fit)

    예 / Example:
        len(train(model, X, T, 100, 3).history["loss"])  -> 3
    """
    raise NotImplementedError


def predict_classes(model: keras.Model, X: np.ndarray) -> np.ndarray:
    """예측 / The number of the most probable class of each row.

    행마다 확률이 가장 큰 클래스의 번호를 구하여 (n,) 모양의 정수 배열로 돌려줍니다. 한 행만 와도
    (1,)입니다. 슬라이드의 model.predict_classes는 이제 없습니다. model.predict가 확률 (n, k)를
    돌려줍니다. (슬라이드: model.predict_classes)

    For each row, the number of the class with the largest probability: an array of integers (n,).
    A single row gives (1,). The slide's model.predict_classes is gone; model.predict gives the
    probabilities (n, k). (Slide: model.predict_classes)

    예 / Example:
        predict_classes(model, X_test[:3])  -> array([7, 2, 1])
    """
    raise NotImplementedError


def save_model(model: keras.Model, path: str) -> None:
    """저장 / Write the model, its structure and its weights, to the file `path`.

    path는 .keras로 끝나는 파일 이름입니다. load_model이 예측이 똑같은 모델을 되돌려줄 수 있게
    저장하세요. 이미 있는 파일은 덮어씁니다. 슬라이드의 .h5는 옛 형식입니다. 케라스 3의 형식이 .keras입니다.
    (슬라이드: model.save, Computation graph와 NN의 weight/bias를 모두 저장/복구)

    path is a file name that ends in .keras. Save in a way that lets load_model give back a model
    with the same predictions. A file that is there already is overwritten. The slide's .h5 is the
    old format; that of Keras 3 is .keras. (Slide: model.save; it stores the computation graph and
    the weights and biases)

    예 / Example:
        save_model(model, "mnist_model.keras")
    """
    raise NotImplementedError


def load_model(path: str) -> keras.Model:
    """복구 / Read a model back from a file that save_model wrote.

    save_model로 저장한 모델을 돌려줍니다. 예측이 저장할 때와 같아야 합니다. 채점할 때는 여러분의
    save_model로 저장한 파일을 읽습니다. (슬라이드: Computation graph와 NN의 weight/bias를 모두 저장/복구)

    Returns the model that save_model stored; its predictions are the same as before. It is checked
    with a file that your own save_model wrote. (Slide: saving and restoring the computation graph
    and the weights and biases)

    예 / Example:
        model = load_model("mnist_model.keras")
    """
    raise NotImplementedError


if __name__ == "__main__":
    # 여기서 직접 해 보세요. / Try it out here.
    (x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
