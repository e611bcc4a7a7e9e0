raise SystemExit('a workspace must not run code in the grader')
