-- The station's file as release 0.1.0 makes it. Never edited: a new release adds a file of its own.
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE drafts (
	saved_no INTEGER NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	step VARCHAR(40) NOT NULL, 
	json TEXT NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (saved_no), 
	CONSTRAINT uq_drafts_session_id UNIQUE (session_id)
);
CREATE TABLE expected_returns (
	return_id VARCHAR(200) NOT NULL, 
	rma VARCHAR(200) NOT NULL, 
	json TEXT NOT NULL, 
	CONSTRAINT pk_expected_returns PRIMARY KEY (return_id)
);
CREATE TABLE feed_state (
	id INTEGER NOT NULL, 
	cursor TEXT NOT NULL, 
	CONSTRAINT pk_feed_state PRIMARY KEY (id)
);
CREATE TABLE outbox (
	entry_id VARCHAR(36) NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	seq INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	payload TEXT NOT NULL, 
	depends_on TEXT NOT NULL, 
	supersedes VARCHAR(36), 
	state VARCHAR(20) NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_attempt_at VARCHAR(32) NOT NULL, 
	leased_until VARCHAR(32), 
	last_status INTEGER, 
	problem VARCHAR(100) NOT NULL, 
	occurred_at VARCHAR(32) NOT NULL, 
	app_version VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_outbox PRIMARY KEY (entry_id), 
	CONSTRAINT fk_outbox_session_id FOREIGN KEY(session_id) REFERENCES receipts (session_id)
);
CREATE TABLE photos (
	sha256 VARCHAR(64) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	taken_at VARCHAR(32) NOT NULL, 
	size_bytes INTEGER NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	CONSTRAINT pk_photos PRIMARY KEY (sha256), 
	CONSTRAINT fk_photos_session_id FOREIGN KEY(session_id) REFERENCES receipts (session_id)
);
CREATE TABLE product_codes (
	"key" VARCHAR(200) NOT NULL, 
	rank INTEGER NOT NULL, 
	sku VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_product_codes PRIMARY KEY ("key", rank, sku), 
	CONSTRAINT fk_product_codes_sku FOREIGN KEY(sku) REFERENCES products (sku) ON DELETE CASCADE
);
CREATE TABLE products (
	sku VARCHAR(200) NOT NULL, 
	json TEXT NOT NULL, 
	CONSTRAINT pk_products PRIMARY KEY (sku)
);
CREATE TABLE receipts (
	session_id VARCHAR(36) NOT NULL, 
	return_id VARCHAR(200), 
	parcel VARCHAR(40) NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	operator VARCHAR(200) NOT NULL, 
	units INTEGER NOT NULL, 
	occurred_at VARCHAR(32) NOT NULL, 
	json TEXT NOT NULL, 
	word VARCHAR(20) NOT NULL, 
	since VARCHAR(32) NOT NULL, 
	settlement VARCHAR(20), 
	central_status TEXT, 
	asked_at VARCHAR(32), 
	CONSTRAINT pk_receipts PRIMARY KEY (session_id)
);
CREATE TABLE return_codes (
	"key" VARCHAR(200) NOT NULL, 
	rank INTEGER NOT NULL, 
	return_id VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_return_codes PRIMARY KEY ("key", rank, return_id), 
	CONSTRAINT fk_return_codes_return_id FOREIGN KEY(return_id) REFERENCES expected_returns (return_id) ON DELETE CASCADE
);
CREATE TABLE unit_plates (
	plate VARCHAR(40) NOT NULL, 
	session_id VARCHAR(36) NOT NULL, 
	CONSTRAINT pk_unit_plates PRIMARY KEY (plate), 
	CONSTRAINT fk_unit_plates_session_id FOREIGN KEY(session_id) REFERENCES receipts (session_id)
);
CREATE INDEX ix_receipts_occurred_at ON receipts (occurred_at);
CREATE INDEX ix_receipts_return_id ON receipts (return_id);
CREATE INDEX ix_receipts_word ON receipts (word);
CREATE INDEX ix_outbox_session_id ON outbox (session_id);
CREATE INDEX ix_outbox_state_next_attempt_at ON outbox (state, next_attempt_at);
CREATE INDEX ix_photos_session_id ON photos (session_id);
CREATE INDEX ix_product_codes_sku ON product_codes (sku);
CREATE INDEX ix_return_codes_return_id ON return_codes (return_id);
CREATE INDEX ix_unit_plates_session_id ON unit_plates (session_id);
