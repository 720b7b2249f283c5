"""The learned labeller: which lines of a page are its article's, by features of no language and a small network.

page.py holds a page's lines as arrays; form, wording, near, place and markup make one block of features each; matrix.py
puts them side by side; network.py runs the trained weights; decide.py draws the line; reasons.py says why.
"""
