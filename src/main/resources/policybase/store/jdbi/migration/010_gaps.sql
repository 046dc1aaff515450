-- What people asked in vain (未命中问题), one row for each meaning; texts are masked before they come here.
create table gap (
  number bigint primary key,
  gap_key varchar(600) not null unique,
  question varchar(600) not null,
  at varchar(40) not null,
  state varchar(16) not null,
  times bigint not null,
  last_day varchar(10) not null
);
create index gap_by_state on gap (state, times);

-- How often, in which words, on which day, where and with what outcome.
create table gap_asking (
  number bigint not null references gap (number),
  day varchar(10) not null,
  place varchar(16) not null,
  why varchar(24) not null,
  asked varchar(600) not null,
  tried varchar(1000) not null,
  times bigint not null,
  primary key (number, day, place, why, asked)
);
create index gap_asking_by_day on gap_asking (day);

-- Append-only: what became of it.
create table gap_step (
  number bigint not null references gap (number),
  ordinal integer not null,
  kind varchar(16) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  target varchar(600) not null,
  note varchar(1000) not null,
  primary key (number, ordinal)
);

-- Errors people report (纠错), under a number nobody guesses; no personal data is asked for, and texts are masked.
create table correction (
  number varchar(32) primary key,
  at varchar(40) not null,
  due varchar(10) not null,
  kind varchar(24) not null,
  place varchar(16) not null,
  page varchar(700) not null,
  subject varchar(700) not null,
  told text not null
);
create index correction_by_due on correction (due);

-- Append-only: replies; one that closes has no successor.
create table correction_reply (
  number varchar(32) not null references correction (number),
  ordinal integer not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  reply text not null,
  closes integer not null,
  primary key (number, ordinal)
);
