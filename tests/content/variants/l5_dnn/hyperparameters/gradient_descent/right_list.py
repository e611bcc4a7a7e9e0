# a plain list


def gradient_descent(gradient, x0, learning_rate, steps):
    x = x0
    points = [x]
    for _ in range(steps):
        x = x - learning_rate * gradient(x)
        points.append(x)
    return points
