-- What operators report while they take calls: what they missed (知识缺口), what they found wrong (纠错). Append-only;
-- texts were masked before.
create table report (
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
create index report_by_reporter on report (reporter, number);

-- What became of each; the last step tells its state.
create table report_step (
  number bigint not null references report (number),
  ordinal integer not null,
  state varchar(10) not null,
  reply text not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (number, ordinal)
);

-- How far each operator of the hotline (坐席) has read the changes of the base.
create table shift_read (
  login varchar(100) primary key,
  seq bigint not null,
  at varchar(40) not null
);

-- What was told on the telephone. Append-only; questions were masked before.
create table call_told (
  number bigint primary key,
  login varchar(100) not null,
  question varchar(400) not null,
  target varchar(300) not null,
  title varchar(400) not null,
  at varchar(40) not null
);
create index call_told_by_login on call_told (login, target);
create index call_told_by_time on call_told (at);

-- What operators keep at hand (收藏).
create table shift_kept (
  login varchar(100) not null,
  target varchar(300) not null,
  title varchar(400) not null,
  at varchar(40) not null,
  primary key (login, target)
);
