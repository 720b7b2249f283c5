"""`invoke bench`: how fast documents are read and how right, beside other tools, where labelled sets lie here."""
