"""Who and what plays a part in a digest, with the roles that its documents tell."""
