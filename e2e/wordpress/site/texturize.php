<?php
// Usage: php texturize.php WORDPRESS < texts.json
// Answers what WordPress shows of each text of a list.

[, $wordpress] = $argv;
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require "$wordpress/wp-load.php";

$texts = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
echo json_encode(array_map('wptexturize', $texts), JSON_THROW_ON_ERROR);
