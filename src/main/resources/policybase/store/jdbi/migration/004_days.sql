-- Time passing: each day's round is done once; what turned with the day is kept.
create table day_round (
  on_day varchar(10) primary key,
  done_at varchar(40) not null
);

create table turn (
  id varchar(64) not null references document (id),
  on_day varchar(10) not null,
  before_label varchar(16) not null,
  after_label varchar(16) not null,
  reason text not null,
  primary key (id, on_day)
);
create index turn_by_day on turn (on_day);
