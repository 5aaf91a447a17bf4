-- what a session has shown is told by its air times
drop table shown_association;
