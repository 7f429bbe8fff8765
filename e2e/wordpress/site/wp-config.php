<?php
// The settings of a test's site. Its home is whatever address it is asked at, so that its links lead back through a proxy.

define('WP_CONTENT_DIR', __DIR__ . '/www/wp-content');
define('DB_DIR', __DIR__ . '/database/');
define('DB_FILE', 'site.sqlite');
foreach (['DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST'] as $unused) {
    define($unused, 'unused');
}
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

// Never a secret: the site is gone with its test.
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $use) {
    define($use . '_KEY', 'key of a test');
    define($use . '_SALT', 'salt of a test');
}

define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);

// Application passwords work without https in a local environment only.
define('WP_ENVIRONMENT_TYPE', 'local');

// It asks nobody anything and does nothing behind a test's back.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);

define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');

if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
