-- The county's own ledger of tasks (任务台账), as its table of duties (分工表) has them. An item is told apart by its words
-- within its plan; each import that changes a line adds a revision, rows are only added.
create table work_plan_item (
  number bigint primary key,
  plan varchar(300) not null,
  item_key varchar(64) not null,
  unique (plan, item_key)
);
create table work_plan_line (
  number bigint not null references work_plan_item (number),
  revision integer not null,
  place integer not null,
  part varchar(300) not null,
  heading varchar(300) not null,
  content text not null,
  lead_body varchar(600) not null,
  co_bodies text not null,
  due varchar(100) not null,
  due_on varchar(10) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (number, revision)
);

-- Append-only: a person says that an item is done, or no longer.
create table work_plan_step (
  number bigint not null references work_plan_item (number),
  ordinal integer not null,
  done char(1) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null,
  primary key (number, ordinal)
);

-- Append-only: what a person accepts as showing an item, or rejects; the newest line on a target holds.
create table work_plan_evidence (
  number bigint not null references work_plan_item (number),
  ordinal integer not null,
  target varchar(300) not null,
  title varchar(600) not null,
  accepted char(1) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (number, ordinal)
);

-- Append-only: tasks that follow from the base by themselves (a document that ends soon …) and that a person has dealt
-- with. Another day or another cause is another task.
create table task_settled (
  task varchar(200) primary key,
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null
);
