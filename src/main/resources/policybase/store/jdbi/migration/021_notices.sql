-- What operators of the hotline must know for a time (坐席通知). A notice is never changed: it ends, or is taken down.
create table notice (
  number bigint primary key,
  content text not null,
  starts_on varchar(10) not null,
  ends_on varchar(10) not null,
  author varchar(100) not null,
  at varchar(40) not null
);

create table notice_down (
  number bigint primary key references notice (number),
  at varchar(40) not null
);
