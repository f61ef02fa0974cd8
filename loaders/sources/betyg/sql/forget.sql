-- Nothing of the load outlives it: ids, raw text and codes are gone before the next file is opened.
drop table if exists betyg_verdict;
drop table if exists betyg_suspect;
drop table if exists betyg_pupil;
drop table if exists betyg_code;
drop table if exists betyg_term;
drop table if exists betyg_load;
drop type if exists betyg_lasar;
