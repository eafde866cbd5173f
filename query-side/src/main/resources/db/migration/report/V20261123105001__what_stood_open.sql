-- What stood open on a day is added up from the first day on: by what changed it alone, out of the index.
CREATE INDEX funnel_sum_stock ON funnel_sum (reading, cut, store, day) INCLUDE (stock, consultant, cut_key)
    WHERE stock <> 0;
CREATE INDEX stock_sum_change ON stock_sum (store, day) INCLUDE (consultant, grade, change) WHERE change <> 0;
