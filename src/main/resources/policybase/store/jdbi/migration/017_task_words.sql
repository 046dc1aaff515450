-- Append-only: what people said of tasks that follow from the base by themselves. Words on one task take turns: the odd
-- ones say that it is dealt with, the even ones take that back.
create table task_word (
  task varchar(200) not null,
  ordinal integer not null,
  reason varchar(40) not null,
  title varchar(600) not null,
  href varchar(300) not null,
  department varchar(100) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null,
  primary key (task, ordinal)
);
create index task_word_by_moment on task_word (at);
insert into task_word (task, ordinal, reason, title, href, department, actor, at, note)
  select task, 1, '', task, '', '', actor, at, note from task_settled;
drop table task_settled;
