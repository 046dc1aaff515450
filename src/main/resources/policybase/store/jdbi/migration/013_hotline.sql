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
