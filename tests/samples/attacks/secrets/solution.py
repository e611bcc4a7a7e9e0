from where import SOLUTION

with open(SOLUTION) as file:
    source = file.read()
print(source)
exec(source)
