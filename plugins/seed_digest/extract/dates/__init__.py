"""When a document was published: gather candidates, choose once."""
