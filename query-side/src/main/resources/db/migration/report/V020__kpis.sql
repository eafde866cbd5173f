-- Counters of the named KPIs (docs/domain.md, section 6.4).
CREATE TABLE kpi_sum (
    month              date    NOT NULL,
    store              text    NOT NULL COLLATE "C",
    consultant         text    NOT NULL COLLATE "C",
    opened             integer NOT NULL,
    second_visits      integer NOT NULL,
    test_drives        integer NOT NULL,
    orders             integer NOT NULL,
    driven_orders      integer NOT NULL,
    ninety_days        integer NOT NULL,
    ninety_days_orders integer NOT NULL,
    open_orders        integer NOT NULL,
    base_orders        integer NOT NULL,
    declared           integer NOT NULL,
    clear              integer NOT NULL,
    epoch              integer NOT NULL DEFAULT 0,
    PRIMARY KEY (month, store, consultant, epoch)
) WITH (fillfactor = 80);
