-- What people missed (知识缺口) and what they found wrong (纠错). Append-only; texts were masked before.
create table gap (
  number bigint primary key,
  kind varchar(10) not null,
  asked text not null,
  target varchar(300) not null,
  channel varchar(20) not null,
  region varchar(100) not null,
  note text not null,
  reporter varchar(100) not null,
  at varchar(40) not null,
  due_on varchar(10) not null
);
create index gap_by_reporter on gap (reporter, number);

-- What became of each; the last step tells its state.
create table gap_step (
  number bigint not null references gap (number),
  ordinal integer not null,
  state varchar(10) not null,
  reply text not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (number, ordinal)
);
