-- With which gap (未命中问题) a report of something missed was counted; every such report is counted once, in order.
create table report_gap (
  number bigint not null primary key references report (number),
  gap bigint not null references gap (number)
);
create index report_gap_by_gap on report_gap (gap);
create index report_by_time on report (at);
create index correction_by_time on correction (at);
