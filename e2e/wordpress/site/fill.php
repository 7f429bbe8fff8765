<?php
// Usage: php fill.php WORDPRESS AUTHOR < posts.json
// Publishes many posts at once, [{post_title, post_content}, …], as fast as the site's database takes them.

[, $wordpress, $author] = $argv;
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require "$wordpress/wp-load.php";

wp_set_current_user((int) $author);
wp_suspend_cache_invalidation();
wp_defer_term_counting(true);
$wpdb->query('START TRANSACTION');
foreach (json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR) as $post) {
    $id = wp_insert_post(wp_slash($post + ['post_status' => 'publish', 'post_author' => (int) $author]), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message());
        exit(1);
    }
}
wp_defer_term_counting(false);
$wpdb->query('COMMIT');
