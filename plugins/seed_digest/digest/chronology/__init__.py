"""A digest's chronology: dated events, reports, plans and what became of them."""
