print("claimlog")
