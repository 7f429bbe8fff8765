export { MediaNotice } from './MediaNotice';
export { lookForPictures, shownAddress } from './missing';
export { choosePictures, takePictures, tellOfPictures } from './mediaStore';
