# a loop


def elbow(steps, losses):
    slope = (losses[-1] - losses[0]) / (steps[-1] - steps[0])
    best, farthest = steps[0], -1.0
    for s, v in zip(steps, losses):
        distance = abs(v - losses[0] - slope * (s - steps[0]))
        if distance > farthest:
            best, farthest = s, distance
    return best
