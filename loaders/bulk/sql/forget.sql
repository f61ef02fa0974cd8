-- Nothing of the load outlives it: ids, raw text and codes are gone before the next file is opened.
drop table if exists bulk_warning;
drop table if exists bulk_verdict;
drop table if exists bulk_kept;
drop table if exists bulk_suspect;
drop table if exists bulk_pupil;
drop table if exists bulk_code;
drop table if exists bulk_sum;
drop table if exists bulk_period;
drop table if exists bulk_load;
