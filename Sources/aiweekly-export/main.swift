print("aiweekly-export")
