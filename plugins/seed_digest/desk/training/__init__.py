"""`invoke train`: the line labeller's weights from the labelled sets, the same bytes each time.

gold.py tells what each line of a page is, by the sets' answers; examples.py makes matrices of them; torch_network.py
and fit.py learn; folds.py keeps the models that have not seen a page; train.py is the order.
"""
