print("doendag")
