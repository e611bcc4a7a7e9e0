class Function:
    def __call__(self, x):
        return None

    @property
    def __signature__(self):
        while True:
            pass


double = Function()
