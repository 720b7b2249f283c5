"""The genre of a web page, where it is not that of an article: a shop page, a listing, an error page and so on."""
