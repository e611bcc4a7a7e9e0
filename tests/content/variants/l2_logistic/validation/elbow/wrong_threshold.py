# the first small improvement
# names: -


def elbow(steps, losses):
    for i in range(1, len(losses)):
        if losses[i - 1] - losses[i] < 0.1 * (losses[0] - losses[-1]):
            return steps[i]
    return steps[-1]
