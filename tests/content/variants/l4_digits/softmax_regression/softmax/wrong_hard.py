# argmax one hot
# names: hard




def softmax(Z):
    return (Z == Z.max(axis=1, keepdims=True)).astype(float)
