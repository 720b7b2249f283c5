"""What extraction and corpus passes must both know of languages. A language is one file of facts, xx.toml."""
